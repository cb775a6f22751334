package org.varianteffect.annotation.migrations;

import java.util.List;

/**
 * What Liquibase has written down of a phase. It commits a change set first and the record of it in
 * a second transaction, and so does it when it takes one back: a process killed between the two
 * leaves a database that is in one state and a record that tells of the other. What the catalog
 * says counts.
 */
final class PhaseRecord {

  static final PhaseRecord CUTOVER = new PhaseRecord(Changelog.CUTOVER, "cutover");
  static final PhaseRecord CONTRACT = new PhaseRecord(Changelog.CONTRACT, "retire");
  static final PhaseRecord PURGE = new PhaseRecord(Changelog.PURGE, "purge");

  private static final String RECORDED =
      "SELECT 1 FROM databasechangelog WHERE filename = 'annotation-migrations/' || ? AND id = ?";

  private final Changelog changelog;
  private final String decisive;

  /**
   * @param decisive the change set that takes the database from one state to the other
   */
  private PhaseRecord(Changelog changelog, String decisive) {
    this.changelog = changelog;
    this.decisive = decisive;
  }

  /** Whether a rollback of the phase was committed and is not written down. */
  boolean isAhead(SchemaSession session, boolean done) {
    return !done && isWritten(session);
  }

  /** Writes down that the phase is done where that is missing, and changes nothing else. */
  void completeIf(boolean done, SchemaSession session) {
    if (done && !isWritten(session)) {
      session.record(changelog);
    }
  }

  /** Ends a rollback of the phase that was committed and is not written down. */
  void endRollbackUnless(boolean done, SchemaSession session) {
    if (isAhead(session, done)) {
      session.rollback(changelog);
    }
  }

  /** The same for expand, with whose schema everything goes that its rollback would call. */
  static void forgetExpandUnless(boolean schemaIsThere, SchemaSession session) {
    if (!schemaIsThere) {
      forget(Changelog.EXPAND, session);
    }
  }

  /**
   * Takes back that the phase is written down where nothing of it ever ran, as after {@code
   * changelog-sync}: nothing is there that its rollback would call.
   */
  void forgetUnless(boolean hasTrace, SchemaSession session) {
    if (!hasTrace) {
      forget(changelog, session);
    }
  }

  private static void forget(Changelog changelog, SchemaSession session) {
    if (tableExists(session)) {
      session.makeBookkeepingWritable();
      session.execute(
          "DELETE FROM databasechangelog WHERE filename = 'annotation-migrations/%s'"
              .formatted(changelog.name()));
    }
  }

  private boolean isWritten(SchemaSession session) {
    return tableExists(session)
        && new CatalogQuery(session.connection()).any(RECORDED, changelog.name(), decisive);
  }

  private static boolean tableExists(SchemaSession session) {
    List<String> table =
        new CatalogQuery(session.connection()).column("SELECT to_regclass('databasechangelog')");
    return table.get(0) != null;
  }
}
