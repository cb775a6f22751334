package org.varianteffect.annotation.serving.variant;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.varianteffect.annotation.serving.annotation.AnnotationColumns;
import org.varianteffect.annotation.serving.annotation.LinkedControl;
import org.varianteffect.annotation.serving.annotation.LinkedGnomad;
import org.varianteffect.annotation.serving.query.ResultRow;

/**
 * A row of {@code variant_mappings.sql}: a mapping record with one annotation of one of its
 * alleles. Only the first row of a record has its documents.
 */
record VariantMappingRow(
    int recordId,
    VariantMapping mapping,
    Optional<LinkedControl> control,
    Optional<LinkedGnomad> gnomad) {

  static VariantMappingRow read(ResultRow row) throws SQLException {
    String digest = row.text("linked_digest");
    boolean authoritative = row.flag("linked_authoritative");
    return new VariantMappingRow(
        row.integer("mapping_record_id"),
        mapping(row),
        AnnotationColumns.clinvar(row)
            .map(control -> new LinkedControl(control, digest, authoritative)),
        AnnotationColumns.gnomad(row)
            .map(gnomad -> new LinkedGnomad(gnomad, digest, authoritative)));
  }

  /** The rows of one record as one. */
  static VariantMapping together(List<VariantMappingRow> rows) {
    VariantMapping first = rows.get(0).mapping();
    return new VariantMapping(
        first.variantUrn(),
        first.preMapped(),
        first.postMapped(),
        first.vrsVersion(),
        first.errorMessage(),
        first.mappedDate(),
        first.mappingApiVersion(),
        first.current(),
        first.clingenAlleleId(),
        distinct(rows, VariantMappingRow::control),
        distinct(rows, VariantMappingRow::gnomad));
  }

  private static VariantMapping mapping(ResultRow row) throws SQLException {
    return new VariantMapping(
        row.maybeText("variant_urn"),
        row.maybeJson("pre_mapped"),
        row.maybeJson("post_mapped"),
        row.maybeText("vrs_version"),
        row.maybeText("error_message"),
        row.date("mapped_date"),
        row.text("mapping_api_version"),
        row.flag("current"),
        row.maybeText("clingen_allele_id"),
        List.of(),
        List.of());
  }

  private static <T> List<T> distinct(
      List<VariantMappingRow> rows, Function<VariantMappingRow, Optional<T>> part) {
    return rows.stream().flatMap(row -> part.apply(row).stream()).distinct().toList();
  }
}
