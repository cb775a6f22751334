package org.varianteffect.annotation.app.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
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

  /** Passes on each mismatch; returns how many documents were looked at. */
  public long run(Consumer<Mismatch> found) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try (PreparedStatement statement = connection.prepareStatement(DOCUMENTS)) {
        statement.setFetchSize(FETCH_SIZE);
        return audit(statement, found);
      }
    }
  }

  private static long audit(PreparedStatement statement, Consumer<Mismatch> found)
      throws SQLException {
    long count = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        compare(rows, found);
        count++;
      }
    }
    return count;
  }

  private static void compare(ResultSet row, Consumer<Mismatch> found) throws SQLException {
    String key = row.getString("key");
    String computed = computed(row.getString("document")).orElse(null);
    if (!Objects.equals(key, computed)) {
      found.accept(new Mismatch(row.getString("table_name"), row.getLong("id"), key, computed));
    }
  }

  private static Optional<String> computed(String document) {
    try {
      return Optional.of(VrsDocument.parse(document).identifier().value());
    } catch (UnidentifiableVrs e) {
      return Optional.empty();
    }
  }
}
