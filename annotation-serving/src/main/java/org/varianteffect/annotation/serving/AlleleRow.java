package org.varianteffect.annotation.serving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row of {@code allele_annotations.sql}: an allele with one of its ClinVar links.
 *
 * @param allele with no more than that link
 */
record AlleleRow(AlleleAnnotations allele) {

  static AlleleRow read(ResultSet resultSet, StatementContext context) throws SQLException {
    ResultRow row = new ResultRow(resultSet);
    return new AlleleRow(
        new AlleleAnnotations(
            row.text("vrs_digest"),
            row.text("level"),
            row.maybeText("hgvs_g"),
            row.maybeText("hgvs_c"),
            row.maybeText("hgvs_p"),
            row.maybeText("clingen_allele_id"),
            vep(row),
            gnomad(row),
            clinvar(row).stream().toList()));
  }

  /** The rows of one allele as one. */
  static AlleleAnnotations combine(List<AlleleRow> rows) {
    AlleleAnnotations first = rows.get(0).allele();
    return new AlleleAnnotations(
        first.vrsDigest(),
        first.level(),
        first.hgvsG(),
        first.hgvsC(),
        first.hgvsP(),
        first.clingenAlleleId(),
        first.vep(),
        first.gnomad(),
        rows.stream().flatMap(row -> row.allele().clinvar().stream()).toList());
  }

  private static Optional<AlleleAnnotations.Vep> vep(ResultRow row) throws SQLException {
    return row.has("vep_source_version")
        ? Optional.of(
            new AlleleAnnotations.Vep(
                row.maybeText("functional_consequence"),
                row.text("vep_source_version"),
                row.date("access_date")))
        : Optional.empty();
  }

  private static Optional<AlleleAnnotations.Gnomad> gnomad(ResultRow row) throws SQLException {
    return row.has("gnomad_db_name")
        ? Optional.of(
            new AlleleAnnotations.Gnomad(
                row.text("gnomad_db_name"),
                row.text("gnomad_db_identifier"),
                row.text("gnomad_db_version"),
                row.maybeInteger("allele_count"),
                row.maybeInteger("allele_number"),
                row.number("allele_frequency"),
                row.maybeNumber("faf95_max"),
                row.maybeText("faf95_max_ancestry")))
        : Optional.empty();
  }

  private static Optional<AlleleAnnotations.Clinvar> clinvar(ResultRow row) throws SQLException {
    return row.has("clinvar_db_name")
        ? Optional.of(
            new AlleleAnnotations.Clinvar(
                row.text("clinvar_db_name"),
                row.text("clinvar_db_identifier"),
                row.text("clinvar_db_version"),
                row.maybeText("gene_symbol"),
                row.maybeText("clinical_significance"),
                row.maybeText("clinical_review_status"),
                row.maybeText("clinvar_variation_id")))
        : Optional.empty();
  }
}
