package org.varianteffect.annotation.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.model.vrs.UnidentifiableVrs;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/**
 * Computes the identity of every allele and mapping record again, from its document, and tells of
 * each whose key is another. Rows are streamed: memory does not grow with their number.
 */
public final class IdentityAudit {
  private static final int FETCH_SIZE = 1000;

  /** One after the other: a common order would have the server sort all documents. */
  private static final String DOCUMENTS =
      """
      (SELECT 'alleles' AS table_name, id, vrs_digest AS key, post_mapped::text AS document
       FROM alleles
       WHERE post_mapped IS NOT NULL
       ORDER BY id)
      UNION ALL
      (SELECT 'mapping_records', id, vrs_digest, pre_mapped::text
       FROM mapping_records
       WHERE pre_mapped IS NOT NULL
       ORDER BY id)
      """;

  private final DataSource dataSource;

  /**
   * A row whose key is not that of its document.
   *
   * @param table {@code alleles} or {@code mapping_records}
   * @param id of the row
   * @param key what the row says; NULL when it says nothing
   * @param computed what its document says; NULL when nothing can be computed from it
   */
  public record Mismatch(String table, long id, String key, String computed) {}

  /** An audit of this database. */
  public IdentityAudit(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Passes on each mismatch, as slowly as that is taken; returns how many documents were looked at.
   */
  public long run(Consumer<Mismatch> found) {
    return Jdbi.create(dataSource)
        .inTransaction(
            handle -> {
              handle.setReadOnly(true);
              TimeLimits.lift(handle);
              return audit(handle, found);
            });
  }

  private static long audit(Handle handle, Consumer<Mismatch> found) {
    long count = 0;
    try (ResultIterator<Optional<Mismatch>> rows =
        handle
            .createQuery(DOCUMENTS)
            .setFetchSize(FETCH_SIZE)
            .map((row, context) -> mismatch(row))
            .iterator()) {
      while (rows.hasNext()) {
        rows.next().ifPresent(found);
        count++;
      }
    }
    return count;
  }

  private static Optional<Mismatch> mismatch(ResultSet row) throws SQLException {
    String key = row.getString("key");
    String computed = computed(row.getString("document")).orElse(null);
    return Objects.equals(key, computed)
        ? Optional.empty()
        : Optional.of(new Mismatch(row.getString("table_name"), row.getLong("id"), key, computed));
  }

  private static Optional<String> computed(String document) {
    try {
      return Optional.of(VrsDocument.parse(document).identifier().value());
    } catch (UnidentifiableVrs e) {
      return Optional.empty();
    }
  }
}
