package org.varianteffect.annotation.migrations;

/**
 * Builds the indexes that contract dropped with its columns, so that no writer waits: {@code
 * CONCURRENTLY}, which a change set cannot do with a name that it does not know. Interrupted, it
 * goes on.
 */
final class IndexRestoration {

  private static final String PENDING =
      "SELECT 1 FROM annotation_backfill.undo_statements WHERE phase = 'contract_indexes' LIMIT 1";

  private static final String NEXT = "SELECT annotation_backfill.next_index_statement()";

  private final SchemaSession session;

  IndexRestoration(SchemaSession session) {
    this.session = session;
  }

  /** Has the rollback that follows leave the indexes to {@link #run()}. */
  void announce() {
    session.set("annotations.indexes_later", "on");
  }

  /** Whether a rollback was interrupted before the last index was there. */
  boolean isPending(StateReading state) {
    return state.isExpanded()
        && !state.isContracted()
        && new CatalogQuery(session.connection()).any(PENDING);
  }

  void run() {
    String statement = next();
    while (statement != null) {
      session.executeUnhurried(statement);
      statement = next();
    }
  }

  private String next() {
    return session.ask(NEXT);
  }
}
