package org.varianteffect.annotation.serving.annotation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.varianteffect.annotation.serving.query.ResultRow;

/**
 * A row of a query with {@code annotation_joins.sql}: an allele's annotations, of ClinVar no more
 * than one. VEP and gnomAD have at most one row per allele and instant, so only ClinVar's links
 * make several rows of an allele; where windows of other writers overlap, the first row counts.
 */
public record AnnotationRow(Optional<Vep> vep, Optional<Gnomad> gnomad, Optional<Clinvar> clinvar) {

  /** What the row says; a source of which it says nothing is absent. */
  public static AnnotationRow read(ResultRow row) throws SQLException {
    return new AnnotationRow(
        AnnotationColumns.vep(row), AnnotationColumns.gnomad(row), AnnotationColumns.clinvar(row));
  }

  /** The rows of one allele as one. */
  public static AlleleAnnotations together(List<AnnotationRow> rows) {
    return new AlleleAnnotations(
        rows.get(0).vep(),
        rows.get(0).gnomad(),
        rows.stream().flatMap(row -> row.clinvar().stream()).distinct().toList());
  }
}
