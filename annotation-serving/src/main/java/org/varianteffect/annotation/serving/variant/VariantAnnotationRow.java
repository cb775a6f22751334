package org.varianteffect.annotation.serving.variant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.variant.VariantAnnotation.Status;

/**
 * What is said of a variant. Its rows are few, and in no order.
 *
 * @param portion of variants that were looked up together
 */
record VariantAnnotationRow(
    int portion, int variantId, int statusId, int linkId, int vepId, VariantAnnotation annotation) {

  /** That of the variants' numbers, see {@code variant_order.sql}. */
  static final Comparator<VariantAnnotationRow> BY_VARIANT =
      Comparator.comparingInt(VariantAnnotationRow::urnLength)
          .thenComparing(row -> row.annotation.variantUrn().orElse(""))
          .thenComparingInt(VariantAnnotationRow::variantId);

  private static final Comparator<VariantAnnotationRow> ORDER =
      Comparator.comparing(
              (VariantAnnotationRow row) -> row.status(Status::annotationType).orElse(""))
          .thenComparing(row -> row.status(Status::version).isEmpty())
          .thenComparing(row -> row.status(Status::version).flatMap(version -> version).orElse(""))
          .thenComparing(row -> row.status(Status::createdAt).orElse(Instant.EPOCH))
          .thenComparing(VariantAnnotationRow::statusId);

  private static final Comparator<VariantAnnotationRow> LAST_WRITTEN =
      Comparator.comparing(VariantAnnotationRow::recordId)
          .thenComparing(VariantAnnotationRow::linkId)
          .thenComparing(VariantAnnotationRow::vepId);

  static VariantAnnotationRow ofVariant(ResultSet resultSet, StatementContext context)
      throws SQLException {
    ResultRow row = new ResultRow(resultSet);
    return read(row, row.maybeText("score_set_urn"));
  }

  /** Of which nobody has to say in each row what it is. */
  static RowMapper<VariantAnnotationRow> ofScoreSet(String urn) {
    Optional<String> scoreSetUrn = Optional.of(urn);
    return (row, context) -> read(new ResultRow(row), scoreSetUrn);
  }

  private static VariantAnnotationRow read(ResultRow row, Optional<String> scoreSetUrn)
      throws SQLException {
    return new VariantAnnotationRow(
        row.integer("portion"),
        row.integer("variant_id"),
        row.integer("status_id"),
        row.integer("link_id"),
        row.integer("vep_id"),
        VariantAnnotationMapper.annotation(row, scoreSetUrn));
  }

  /**
   * What is said of one variant, by type and version: a row per status, with what was written last
   * where the variant has several records, measured alleles or consequences at one instant.
   */
  static List<VariantAnnotation> inOrder(List<VariantAnnotationRow> rows) {
    if (rows.size() == 1) {
      return List.of(rows.get(0).annotation());
    }
    return rows.stream()
        .collect(
            Collectors.toMap(
                VariantAnnotationRow::statusId,
                Function.identity(),
                BinaryOperator.maxBy(LAST_WRITTEN)))
        .values()
        .stream()
        .sorted(ORDER)
        .map(VariantAnnotationRow::annotation)
        .toList();
  }

  /** Those without one come last. */
  private int urnLength() {
    return annotation.variantUrn().isEmpty()
        ? Integer.MAX_VALUE
        : annotation.variantUrn().get().length();
  }

  private int recordId() {
    return annotation.mapping().map(VariantAnnotation.Mapping::recordId).orElse(0);
  }

  private <T> Optional<T> status(Function<Status, T> part) {
    return annotation.status().map(part);
  }
}
