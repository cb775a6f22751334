package org.varianteffect.annotation.serving.variant;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.varianteffect.annotation.serving.annotation.AnnotationColumns;
import org.varianteffect.annotation.serving.annotation.LinkedControl;
import org.varianteffect.annotation.serving.annotation.LinkedGnomad;
import org.varianteffect.annotation.serving.query.ResultRow;

/**
 * A row of {@code variant_mappings.sql}: a mapping record with one annotation of one of its
 * alleles. Some rows of a record have its documents, and the id of the measured allele.
 */
record VariantMappingRow(
    int variantId,
    int recordId,
    int measuredLink,
    VariantMapping mapping,
    Optional<LinkedControl> control,
    Optional<LinkedGnomad> gnomad) {

  private static final Comparator<LinkedControl> CONTROLS =
      Comparator.comparing((LinkedControl linked) -> !linked.authoritative())
          .thenComparing(LinkedControl::alleleDigest)
          .thenComparing(linked -> linked.control().dbVersion())
          .thenComparing(linked -> linked.control().dbIdentifier())
          .thenComparing(linked -> linked.control().id());

  private static final Comparator<LinkedGnomad> FREQUENCIES =
      Comparator.comparing((LinkedGnomad linked) -> !linked.authoritative())
          .thenComparing(LinkedGnomad::alleleDigest)
          .thenComparing(linked -> linked.gnomad().id());

  /** Absent where a variant has no record. */
  static Optional<VariantMappingRow> maybe(ResultRow row) throws SQLException {
    return row.has("mapping_record_id") ? Optional.of(read(row)) : Optional.empty();
  }

  static VariantMappingRow read(ResultRow row) throws SQLException {
    String digest = row.text("linked_digest");
    boolean authoritative = row.flag("linked_authoritative");
    return new VariantMappingRow(
        row.integer("variant_id"),
        row.integer("mapping_record_id"),
        authoritative ? row.integer("link_id") : 0,
        mapping(row),
        AnnotationColumns.clinvar(row)
            .map(control -> new LinkedControl(control, digest, authoritative)),
        AnnotationColumns.gnomad(row)
            .map(gnomad -> new LinkedGnomad(gnomad, digest, authoritative)));
  }

  /**
   * The rows of one variant as its mapping; absent when there is no row. Where records of other
   * writers hold at one instant, or several alleles are said to be the measured one, what was
   * written last counts.
   */
  static Optional<VariantMapping> together(List<VariantMappingRow> rows) {
    return rows.stream()
        .mapToInt(VariantMappingRow::recordId)
        .boxed()
        .max(Comparator.naturalOrder())
        .map(last -> record(rows.stream().filter(row -> row.recordId() == last).toList()));
  }

  private static VariantMapping record(List<VariantMappingRow> rows) {
    VariantMapping any = rows.get(0).mapping();
    List<VariantMappingRow> measured = ofMeasuredAllele(rows);
    return new VariantMapping(
        any.variantUrn(),
        first(rows, VariantMapping::preMapped),
        first(measured, VariantMapping::postMapped),
        any.vrsVersion(),
        any.errorMessage(),
        any.mappedDate(),
        any.mappingApiVersion(),
        any.current(),
        first(measured, VariantMapping::clingenAlleleId),
        inOrder(rows, VariantMappingRow::control, CONTROLS),
        inOrder(rows, VariantMappingRow::gnomad, FREQUENCIES));
  }

  private static List<VariantMappingRow> ofMeasuredAllele(List<VariantMappingRow> rows) {
    int last = rows.stream().mapToInt(VariantMappingRow::measuredLink).max().orElse(0);
    return rows.stream().filter(row -> row.measuredLink() == last).toList();
  }

  private static <T> Optional<T> first(
      List<VariantMappingRow> rows, Function<VariantMapping, Optional<T>> part) {
    return rows.stream().flatMap(row -> part.apply(row.mapping()).stream()).findFirst();
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
        row.maybeFilledText("clingen_allele_id"),
        List.of(),
        List.of());
  }

  private static <T> List<T> inOrder(
      List<VariantMappingRow> rows,
      Function<VariantMappingRow, Optional<T>> part,
      Comparator<T> order) {
    return rows.stream().flatMap(row -> part.apply(row).stream()).distinct().sorted(order).toList();
  }
}
