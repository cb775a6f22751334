package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.varianteffect.annotation.backfill.oldrepresentation.hostile.SqlText.insert;

import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;

/** The old tables' rows as SQL. */
final class OldRowsScript {

  private static final String MAPPING =
      "id, variant_id, current, mapped_date, modification_date, pre_mapped, post_mapped,"
          + " alignment_level, clingen_allele_id, hgvs_assay_level, hgvs_g, hgvs_c, hgvs_p,"
          + " vep_functional_consequence, vep_access_date, mapping_api_version, vrs_version,"
          + " error_message, at_mismatched_locus, near_gap, target_gene_mapping_id";

  private OldRowsScript() {}

  static String of(OldDatabase database) {
    StringBuilder sql = new StringBuilder();
    database.mappings().forEach(mapping -> sql.append(mapping(mapping)));
    database
        .gnomadFacts()
        .forEach(
            fact ->
                sql.append(
                    insert(
                        "gnomad_variants_mapped_variants",
                        "mapped_variant_id, gnomad_variant_id",
                        fact.mappingId(),
                        fact.gnomadVariantId())));
    database
        .controlFacts()
        .forEach(
            fact ->
                sql.append(
                    insert(
                        "mapped_variants_clinical_controls",
                        "mapped_variant_id, clinical_control_id",
                        fact.mappingId(),
                        fact.controlId())));
    database
        .translations()
        .forEach(
            pair ->
                sql.append(
                    insert(
                        "variant_translations",
                        "aa_clingen_id, nt_clingen_id, creation_date, modification_date",
                        pair.aa(),
                        pair.nt(),
                        "2024-01-01",
                        "2024-01-01")));
    return sql.toString();
  }

  static String update(OldMapping mapping) {
    return "UPDATE mapped_variants SET (%s) = ROW (%s) WHERE id = %d;\n"
        .formatted(MAPPING, SqlText.literals(values(mapping)), mapping.id());
  }

  static String update(OldDatabase.OldControl old) {
    return "UPDATE clinical_controls SET (%s) = ROW (%s) WHERE id = %d;\n"
        .formatted(
            "db_name, db_identifier, db_version, gene_symbol, clinical_significance,"
                + " clinical_review_status, clinvar_variation_id",
            SqlText.literals(
                old.control().key().dbName(),
                old.control().key().dbIdentifier(),
                old.control().key().dbVersion(),
                old.control().content().geneSymbol(),
                old.control().content().significance(),
                old.control().content().reviewStatus(),
                old.control().content().variationId()),
            old.id());
  }

  private static String mapping(OldMapping mapping) {
    return insert("mapped_variants", MAPPING, values(mapping));
  }

  private static Object[] values(OldMapping mapping) {
    return new Object[] {
      mapping.id(),
      mapping.variantId(),
      mapping.current(),
      mapping.mappedDate(),
      mapping.modificationDate(),
      mapping.documents().preMapped(),
      mapping.documents().postMapped(),
      mapping.names().alignmentLevel(),
      mapping.names().clingenAlleleId(),
      mapping.names().hgvsAssayLevel(),
      mapping.names().hgvsG(),
      mapping.names().hgvsC(),
      mapping.names().hgvsP(),
      mapping.vep().consequence(),
      mapping.vep().accessDate(),
      mapping.run().apiVersion(),
      mapping.run().vrsVersion(),
      mapping.run().errorMessage(),
      mapping.run().atMismatchedLocus(),
      mapping.run().nearGap(),
      mapping.run().targetGeneMappingId()
    };
  }
}
