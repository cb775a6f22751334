package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.AlleleRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.AnomalyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ClinvarRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ControlRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.EventRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.GnomadRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VepRow;

/** Reads the new tables back, by content. */
final class NewRowsReader {

  private final Connection connection;

  NewRowsReader(Connection connection) {
    this.connection = connection;
  }

  NewRows rows() throws SQLException {
    return new NewRows(
        new RecordsReader(connection).rows(),
        alleles(),
        gnomad(),
        clinvar(),
        vep(),
        controls(),
        events());
  }

  List<AnomalyRow> anomalies() throws SQLException {
    return Query.list(
        connection,
        "SELECT kind, variant_id, mapped_variant_id, source, key"
            + " FROM annotation_backfill.anomalies",
        row ->
            new AnomalyRow(row.text(1), row.integer(2), row.integer(3), row.text(4), row.text(5)));
  }

  /** As the running API asks for them. */
  Map<Integer, Integer> newestMappingEvents() throws SQLException {
    return Query.list(
            connection,
            "SELECT variant_id, (metadata ->> 'mapped_variant_id')::int"
                + " FROM v_current_annotation_events WHERE annotation_type = 'vrs_mapping'",
            row -> Map.entry(row.integer(1), row.integer(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<AlleleRow> alleles() throws SQLException {
    return Query.list(
        connection,
        "SELECT vrs_digest, level, clingen_allele_id, hgvs_g, hgvs_c, hgvs_p, post_mapped"
            + " FROM alleles",
        row ->
            new AlleleRow(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.json(7)));
  }

  private List<GnomadRow> gnomad() throws SQLException {
    return Query.list(
        connection,
        "SELECT vrs_digest, gnomad_variant_id, valid_from, valid_to"
            + " FROM gnomad_allele_links l JOIN alleles a ON a.id = l.allele_id",
        row -> new GnomadRow(row.text(1), row.integer(2), row.span(3)));
  }

  private List<ClinvarRow> clinvar() throws SQLException {
    return Query.list(
        connection,
        "SELECT vrs_digest, db_name, db_identifier, db_version, valid_from, valid_to"
            + " FROM clinvar_allele_links l JOIN alleles a ON a.id = l.allele_id"
            + " JOIN clinvar_controls c ON c.id = l.clinvar_control_id",
        row ->
            new ClinvarRow(
                row.text(1),
                new ControlRow.Key(row.text(2), row.text(3), row.text(4)),
                row.span(5)));
  }

  private List<VepRow> vep() throws SQLException {
    return Query.list(
        connection,
        "SELECT vrs_digest, functional_consequence, source_version, access_date, valid_from,"
            + " valid_to FROM vep_allele_consequences l JOIN alleles a ON a.id = l.allele_id",
        row -> new VepRow(row.text(1), row.text(2), row.text(3), row.date(4), row.span(5)));
  }

  private List<ControlRow> controls() throws SQLException {
    return Query.list(
        connection,
        "SELECT db_name, db_identifier, db_version, gene_symbol, clinical_significance,"
            + " clinical_review_status, clinvar_variation_id FROM clinvar_controls",
        row ->
            new ControlRow(
                new ControlRow.Key(row.text(1), row.text(2), row.text(3)),
                new ControlRow.Content(row.text(4), row.text(5), row.text(6), row.text(7))));
  }

  private List<EventRow> events() throws SQLException {
    return Query.list(
        connection,
        "SELECT annotation_type, variant_id, vrs_digest, disposition, reason, source_version,"
            + " (metadata->>'mapped_variant_id')::int, metadata->>'error_message',"
            + " e.created_at FROM annotation_event e LEFT JOIN alleles a ON a.id = e.allele_id",
        row ->
            new EventRow(
                row.text(1),
                row.integer(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.integer(7),
                row.text(8),
                row.instant(9)));
  }
}
