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
import org.jdbi.v3.core.statement.StatementContext;
import org.varianteffect.annotation.serving.variant.VariantAnnotation.Status;

/**
 * What is said of a variant. Its rows are few, and in no order.
 *
 * @param place of the variant among those that are read
 */
record VariantAnnotationRow(
    int place, int statusId, int linkId, int vepId, VariantAnnotation annotation) {

  private static final VariantAnnotationMapper ANNOTATIONS = new VariantAnnotationMapper();

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

  static VariantAnnotationRow read(ResultSet row, StatementContext context) throws SQLException {
    return new VariantAnnotationRow(
        row.getInt("place"),
        row.getInt("status_id"),
        row.getInt("link_id"),
        row.getInt("vep_id"),
        ANNOTATIONS.map(row, context));
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

  private int recordId() {
    return annotation.mapping().map(VariantAnnotation.Mapping::recordId).orElse(0);
  }

  private <T> Optional<T> status(Function<Status, T> part) {
    return annotation.status().map(part);
  }
}
