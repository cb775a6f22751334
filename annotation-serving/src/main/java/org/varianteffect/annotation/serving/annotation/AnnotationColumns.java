package org.varianteffect.annotation.serving.annotation;

import java.sql.SQLException;
import java.util.Optional;
import org.varianteffect.annotation.serving.query.ResultRow;

/**
 * Reads the columns of {@code vep_columns.sql}, {@code gnomad_columns.sql} and {@code
 * clinvar_columns.sql}, which queries of annotations include.
 */
public final class AnnotationColumns {

  private AnnotationColumns() {}

  /** Absent when the row has none. */
  public static Optional<Vep> vep(ResultRow row) throws SQLException {
    return row.has("vep_source_version")
        ? Optional.of(
            new Vep(
                row.maybeText("vep_consequence"),
                row.text("vep_source_version"),
                row.date("vep_access_date")))
        : Optional.empty();
  }

  /** Absent when the row has none. */
  public static Optional<Gnomad> gnomad(ResultRow row) throws SQLException {
    return row.has("gnomad_id")
        ? Optional.of(
            new Gnomad(
                row.integer("gnomad_id"),
                row.text("gnomad_db_name"),
                row.text("gnomad_db_identifier"),
                row.text("gnomad_db_version"),
                row.maybeInteger("gnomad_allele_count"),
                row.maybeInteger("gnomad_allele_number"),
                row.number("gnomad_allele_frequency"),
                row.maybeNumber("gnomad_faf95_max"),
                row.maybeText("gnomad_faf95_max_ancestry"),
                row.date("gnomad_creation_date"),
                row.date("gnomad_modification_date")))
        : Optional.empty();
  }

  /** Absent when the row has none. */
  public static Optional<Clinvar> clinvar(ResultRow row) throws SQLException {
    return row.has("clinvar_id")
        ? Optional.of(
            new Clinvar(
                row.integer("clinvar_id"),
                row.text("clinvar_db_identifier"),
                row.maybeText("clinvar_gene_symbol"),
                row.maybeText("clinvar_clinical_significance"),
                row.maybeText("clinvar_clinical_review_status"),
                row.text("clinvar_db_version"),
                row.text("clinvar_db_name"),
                row.maybeText("clinvar_variation_id"),
                row.maybeDate("clinvar_creation_date"),
                row.maybeDate("clinvar_modification_date")))
        : Optional.empty();
  }
}
