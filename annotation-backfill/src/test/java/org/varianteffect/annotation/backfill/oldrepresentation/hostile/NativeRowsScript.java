package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.varianteffect.annotation.backfill.oldrepresentation.hostile.SqlText.insert;
import static org.varianteffect.annotation.backfill.oldrepresentation.hostile.SqlText.literal;
import static org.varianteffect.annotation.backfill.oldrepresentation.hostile.SqlText.literals;
import static org.varianteffect.annotation.backfill.oldrepresentation.hostile.SqlText.window;

import java.util.stream.Collectors;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.AlleleRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ClinvarRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ControlRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.EventRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.GnomadRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.RecordRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VepRow;

/** Native rows as SQL; their ids are the database's. */
final class NativeRowsScript {

  private static final String CONTROL =
      "db_name, db_identifier, db_version, gene_symbol, clinical_significance,"
          + " clinical_review_status, clinvar_variation_id, creation_date, modification_date";

  private NativeRowsScript() {}

  static String of(NewRows natives) {
    StringBuilder sql = new StringBuilder();
    natives.alleles().forEach(row -> sql.append(allele(row)));
    natives.records().forEach(row -> sql.append(record(row)));
    natives.controls().forEach(row -> sql.append(control("clinvar_controls", "", row)));
    natives.gnomad().forEach(row -> sql.append(gnomad(row)));
    natives.clinvar().forEach(row -> sql.append(clinvar(row)));
    natives.vep().forEach(row -> sql.append(vep(row)));
    natives.events().forEach(row -> sql.append(event(row)));
    return sql.toString();
  }

  /**
   * @param id empty when the database is to choose it
   */
  static String control(String table, String id, ControlRow row) {
    return "INSERT INTO %s (%s %s) VALUES (%s %s);\n"
        .formatted(
            table,
            id.isEmpty() ? "" : "id,",
            CONTROL,
            id.isEmpty() ? "" : id + ",",
            literals(
                row.key().dbName(),
                row.key().dbIdentifier(),
                row.key().dbVersion(),
                row.content().geneSymbol(),
                row.content().significance(),
                row.content().reviewStatus(),
                row.content().variationId(),
                "2024-01-01",
                "2024-01-01"));
  }

  private static String allele(AlleleRow row) {
    return insert(
        "alleles",
        "vrs_digest, level, clingen_allele_id, hgvs_g, hgvs_c, hgvs_p, post_mapped,"
            + " created_at, updated_at",
        row.digest(),
        row.level(),
        row.clingenAlleleId(),
        row.hgvsG(),
        row.hgvsC(),
        row.hgvsP(),
        row.postMapped(),
        "2024-03-03",
        "2024-03-03");
  }

  private static String record(RecordRow row) {
    String record =
        insert(
            "mapping_records",
            "variant_id, vrs_digest, assay_level, hgvs_assay_level, mapped_date,"
                + " mapping_api_version, valid_from, valid_to",
            row.variantId(),
            row.vrsDigest(),
            row.assayLevel(),
            row.hgvsAssayLevel(),
            row.mappedDate(),
            row.run().apiVersion(),
            row.window().from(),
            row.window().to());
    return record + row.links().stream().map(NativeRowsScript::link).collect(Collectors.joining());
  }

  /** A link of the record that was inserted last. */
  private static String link(RecordRow.Link link) {
    return """
    INSERT INTO mapping_record_alleles
      (mapping_record_id, allele_id, is_authoritative, projection_group, valid_from, valid_to)
    SELECT (SELECT max(id) FROM mapping_records), id, %s, %s, %s FROM alleles WHERE vrs_digest = %s;
    """
        .formatted(
            link.authoritative(),
            link.projectionGroup(),
            window(link.window()),
            literal(link.alleleDigest()));
  }

  private static String event(EventRow row) {
    return """
    INSERT INTO annotation_event
      (annotation_type, disposition, reason, source_version, created_at, allele_id)
    SELECT %s, timestamptz %s, id FROM alleles WHERE vrs_digest = %s;
    """
        .formatted(
            literals(row.annotationType(), row.disposition(), row.reason(), row.sourceVersion()),
            literal(row.createdAt()),
            literal(row.alleleDigest()));
  }

  private static String gnomad(GnomadRow row) {
    return "INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to)"
        + " SELECT id, %d, %s FROM alleles WHERE vrs_digest = %s;\n"
            .formatted(row.gnomadVariantId(), window(row.window()), literal(row.alleleDigest()));
  }

  private static String clinvar(ClinvarRow row) {
    return """
    INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id, valid_from, valid_to)
    SELECT a.id, c.id, %s FROM alleles a, clinvar_controls c
    WHERE a.vrs_digest = %s AND (c.db_name, c.db_identifier, c.db_version) = (%s);
    """
        .formatted(
            window(row.window()),
            literal(row.alleleDigest()),
            literals(
                row.control().dbName(), row.control().dbIdentifier(), row.control().dbVersion()));
  }

  private static String vep(VepRow row) {
    return """
    INSERT INTO vep_allele_consequences
      (allele_id, functional_consequence, source_version, access_date, valid_from, valid_to)
    SELECT id, %s, %s FROM alleles WHERE vrs_digest = %s;
    """
        .formatted(
            literals(row.consequence(), row.sourceVersion())
                + ", date "
                + literal(row.accessDate()),
            window(row.window()),
            literal(row.alleleDigest()));
  }
}
