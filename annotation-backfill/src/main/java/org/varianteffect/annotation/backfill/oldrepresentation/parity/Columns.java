package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of {@code v_variant_annotations} that both sides have: all but the id. */
final class Columns {
  /** What they say comes from the mapping and its allele. */
  static final List<String> OF_MAPPING =
      List.of(
          "clingen_allele_id",
          "hgvs_assay_level",
          "hgvs_g",
          "hgvs_c",
          "hgvs_p",
          "vep_functional_consequence",
          "vep_access_date",
          "mapped_date",
          "mapping_api_version",
          "vrs_version",
          "mapping_error");

  /** What they say comes from the variant's score set and the variant. */
  private static final List<String> OF_VARIANT =
      List.of("variant_urn", "score_set_urn", "hgvs_nt", "hgvs_pro", "hgvs_splice");

  /** What they say comes from an attempt to annotate the variant. */
  private static final List<String> OF_ATTEMPT =
      List.of(
          "annotation_type",
          "annotation_status",
          "failure_category",
          "annotation_error",
          "annotation_version",
          "annotation_metadata",
          "current",
          "annotation_created_at",
          "annotation_updated_at");

  static final List<String> NOT_OF_MAPPING =
      Stream.of(OF_VARIANT, OF_ATTEMPT).flatMap(List::stream).toList();

  private static final List<String> ALL =
      Stream.of(OF_VARIANT, OF_MAPPING, OF_ATTEMPT).flatMap(List::stream).toList();

  private Columns() {}

  static String all() {
    return String.join(", ", ALL);
  }

  static String ofAttempt() {
    return String.join(", ", OF_ATTEMPT);
  }

  /** For each the name, or NULL where rows {@code o} and {@code n} say the same. */
  static String thatDiffer(List<String> columns) {
    return each(columns, "CASE WHEN o.%1$s IS DISTINCT FROM n.%1$s THEN '%1$s' END", ", ");
  }

  /** The branches of a CASE that is given a column's name: what a row says there, as text. */
  static String valuesOf(String row) {
    return each(ALL, "WHEN '%1$s' THEN " + row + ".%1$s::text", " ");
  }

  private static String each(List<String> columns, String form, String between) {
    return columns.stream().map(form::formatted).collect(Collectors.joining(between));
  }
}
