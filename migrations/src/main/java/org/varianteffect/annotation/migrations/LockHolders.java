package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks who holds what a statement has waited for in vain: its locks outlast the attempt. */
final class LockHolders {

  private static final String QUERY = ResourceText.of("lock_holders.sql");

  private static final Logger log = LoggerFactory.getLogger(LockHolders.class);

  private final Connection connection;

  /**
   * @param connection at whose transaction, which has failed, nobody goes on
   */
  LockHolders(Connection connection) {
    this.connection = connection;
  }

  /** Who began first comes first; none when that cannot be told, which is no further failure. */
  List<LockHolder> of(String statement) {
    try {
      endTransaction();
      List<LockHolder> holders = ask(statement);
      endTransaction();
      return holders;
    } catch (SQLException | DatabaseUnsuitable e) {
      log.info("who holds the lock cannot be told", e);
      return List.of();
    }
  }

  private List<LockHolder> ask(String statement) {
    return new CatalogQuery(connection)
        .rows(QUERY, statement).stream()
            .map(row -> new LockHolder(row.get("description"), row.get("remedy")))
            .toList();
  }

  private void endTransaction() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }
}
