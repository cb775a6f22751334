package org.varianteffect.annotation.serving;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.varianteffect.annotation.model.validtime.ReadTime;

/**
 * Reads variants with their mapping and the state of their annotations. Live rows come from the
 * view {@code v_variant_annotations}, which exists in this form after the cutover; rows as of an
 * instant come from the tables.
 */
public final class VariantAnnotations {

  /** Rows that travel at once: enough to be fast, little enough to be nothing in memory. */
  private static final int FETCH_SIZE = 1_000;

  private final Jdbi jdbi;

  public VariantAnnotations(DataSource dataSource) {
    this.jdbi = Jdbi.create(Objects.requireNonNull(dataSource, "dataSource"));
  }

  /**
   * One row per kind of annotation, by type and version; empty when there is no such variant.
   *
   * @throws NotServing when the database was never cut over, and the read is live
   */
  public List<VariantAnnotation> ofVariant(String variantUrn, ReadTime time) {
    return NotServing.check(
        () ->
            jdbi.withHandle(
                handle ->
                    query(handle, time, "variant_urn = :urn")
                        .bind("urn", variantUrn)
                        .map(new VariantAnnotationMapper())
                        .list()));
  }

  /**
   * All rows of a score set in order of its variants, one at a time in constant memory.
   *
   * @return how many rows there were; 0 also when there is no such score set
   * @throws NotServing as {@link #ofVariant}
   */
  public long ofScoreSet(
      String scoreSetUrn, ReadTime time, Consumer<? super VariantAnnotation> reader) {
    Counted<VariantAnnotation> counted = new Counted<>(reader);
    // PostgreSQL sends a result in portions only inside a transaction.
    NotServing.check(
        () ->
            jdbi.inTransaction(
                handle -> {
                  handle.setReadOnly(true);
                  query(handle, time, "score_set_urn = :urn")
                      .bind("urn", scoreSetUrn)
                      .setFetchSize(FETCH_SIZE)
                      .map(new VariantAnnotationMapper())
                      .forEach(counted);
                  return null;
                }));
    return counted.count();
  }

  private static Query query(Handle handle, ReadTime time, String restriction) {
    String rows = time.instant().isEmpty() ? "live" : "as_of";
    return Queries.create(handle, "variant_annotations_" + rows, time)
        .define("restriction", restriction);
  }
}
