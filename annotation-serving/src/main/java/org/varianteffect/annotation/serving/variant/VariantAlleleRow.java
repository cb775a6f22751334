package org.varianteffect.annotation.serving.variant;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.varianteffect.annotation.serving.allele.AlleleIdentity;
import org.varianteffect.annotation.serving.annotation.AnnotationRow;
import org.varianteffect.annotation.serving.query.ResultRow;

/** A row of {@code variant_alleles.sql}: an allele of a record with one of its ClinVar links. */
record VariantAlleleRow(
    AlleleIdentity identity,
    boolean authoritative,
    Optional<Integer> projectionGroup,
    AnnotationRow annotation) {

  static VariantAlleleRow read(ResultRow row) throws SQLException {
    return new VariantAlleleRow(
        AlleleIdentity.read(row),
        row.flag("is_authoritative"),
        row.maybeInteger("projection_group"),
        AnnotationRow.read(row));
  }

  /** The rows of one allele as one. */
  static VariantAllele together(List<VariantAlleleRow> rows) {
    VariantAlleleRow first = rows.get(0);
    return new VariantAllele(
        first.identity(),
        first.authoritative(),
        first.projectionGroup(),
        AnnotationRow.together(rows.stream().map(VariantAlleleRow::annotation).toList()));
  }
}
