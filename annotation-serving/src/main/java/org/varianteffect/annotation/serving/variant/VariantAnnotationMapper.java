package org.varianteffect.annotation.serving.variant;

import java.sql.SQLException;
import java.util.Optional;
import org.varianteffect.annotation.serving.query.ResultRow;

/** Rows with the columns of {@code v_variant_annotations}, but for that of the score set. */
final class VariantAnnotationMapper {

  private VariantAnnotationMapper() {}

  static VariantAnnotation annotation(ResultRow row, Optional<String> scoreSetUrn)
      throws SQLException {
    return new VariantAnnotation(
        row.maybeText("variant_urn"),
        scoreSetUrn,
        row.maybeText("hgvs_nt"),
        row.maybeText("hgvs_pro"),
        row.maybeText("hgvs_splice"),
        mapping(row),
        status(row));
  }

  private static Optional<VariantAnnotation.Mapping> mapping(ResultRow row) throws SQLException {
    if (!row.has("mapping_record_id")) {
      return Optional.empty();
    }
    return Optional.of(
        new VariantAnnotation.Mapping(
            row.integer("mapping_record_id"),
            row.maybeFilledText("clingen_allele_id"),
            row.maybeText("hgvs_assay_level"),
            row.maybeText("hgvs_g"),
            row.maybeText("hgvs_c"),
            row.maybeText("hgvs_p"),
            row.maybeText("vep_functional_consequence"),
            row.maybeDate("vep_access_date"),
            row.date("mapped_date"),
            row.text("mapping_api_version"),
            row.maybeText("vrs_version"),
            row.maybeText("mapping_error")));
  }

  private static Optional<VariantAnnotation.Status> status(ResultRow row) throws SQLException {
    if (!row.has("annotation_status")) {
      return Optional.empty();
    }
    return Optional.of(
        new VariantAnnotation.Status(
            row.text("annotation_type"),
            row.text("annotation_status"),
            row.maybeText("failure_category"),
            row.maybeText("annotation_error"),
            row.maybeText("annotation_version"),
            row.maybeJson("annotation_metadata"),
            row.flag("current"),
            row.instant("annotation_created_at"),
            row.instant("annotation_updated_at")));
  }
}
