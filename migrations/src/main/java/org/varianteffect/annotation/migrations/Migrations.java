package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Takes a database from the old representation to the new, phase by phase, and back. Names are
 * looked up in the connection's current schema. Each method opens one connection, waits for no lock
 * longer than two seconds at a time, and can be called again after a failure.
 *
 * <p>All throw {@link DatabaseUnsuitable} when the database cannot be reached or is not what is
 * expected, {@link MigrationRefused} when it is not the time for the phase, both before anything is
 * changed, and {@link MigrationFailed} when the database refuses on the way.
 */
public final class Migrations {

  private final DataSource dataSource;
  private final MigrationListener listener;

  /** Waits for locks without telling anybody. */
  public Migrations(DataSource dataSource) {
    this(dataSource, MigrationListener.silent());
  }

  /**
   * @param listener is told each time that a lock is waited for once more
   */
  public Migrations(DataSource dataSource, MigrationListener listener) {
    this.dataSource = dataSource;
    this.listener = listener;
  }

  /** Creates the old representation, the tables around and the old views in an empty database. */
  public void baseline(ClinvarShape shape) {
    in(
        session -> {
          new Preflight(session.connection()).requireEmpty();
          session.update(Changelog.BASELINE, shape.context());
        });
  }

  /**
   * Creates in an empty database what {@link #baseline} and {@link #newTables} create, for a
   * generator to fill. Until that has dropped the table {@code generation_unfinished}, all that
   * comes later refuses the database.
   */
  public void tablesToFill(ClinvarShape shape) {
    in(
        session -> {
          new Preflight(session.connection()).requireEmpty();
          UnfinishedGeneration.mark(session);
          session.update(Changelog.BASELINE, shape.context());
        });
    newTables();
  }

  /** Creates the new tables as a running pipeline would have, without anything else of expand. */
  public void newTables() {
    in(session -> NewTables.createMissing(session.connection()));
  }

  /**
   * Creates what is missing of the new representation, adopts what is there, and creates the schema
   * {@code annotation_backfill}. Again: no effect.
   */
  public ExpandReport expand() {
    try (SchemaSession session = SchemaSession.open(dataSource, listener)) {
      return new Expansion(session).run();
    }
  }

  /**
   * Replaces the views by those that read the new tables, and freezes what is retired. Again: only
   * the freeze changes.
   */
  public void cutover(Freeze freeze) {
    in(session -> new Cutover(session).run(freeze));
  }

  /**
   * Moves what is retired into the schema {@code annotation_archive}.
   *
   * @throws GateClosed when {@code annotation_backfill.gate_reasons()} gives a reason
   */
  public void contract() {
    contract(0);
  }

  /**
   * The same, if nobody else has read a retired table lately.
   *
   * @param quietDays for how many days; 0: whoever has read them does not matter
   * @throws GateClosed also when the retired tables were read since, or are not watched for so long
   */
  public void contract(int quietDays) {
    in(session -> new Contraction(session).run(quietDays));
  }

  /**
   * Drops what contract archived, for good.
   *
   * @param databaseName the name of the database, as confirmation
   */
  public void purge(String databaseName) {
    in(session -> new Purge(session).run(databaseName));
  }

  /**
   * Undoes a phase, all others above it having been undone.
   *
   * @param phase not {@link Phase#BACKFILL}, whose rollback belongs to the backfill
   * @return what could not come back where it was, and where it is; usually nothing
   */
  public List<String> rollback(Phase phase) {
    List<String> notes = new ArrayList<>();
    in(
        session -> {
          switch (phase) {
            case EXPAND -> new Expansion(session).rollback();
            case CUTOVER -> new Cutover(session).rollback();
            case CONTRACT -> notes.addAll(new Contraction(session).rollback());
            case PURGE -> new Purge(session).rollback();
            case BACKFILL ->
                throw new MigrationRefused(
                    phase,
                    "migrations cannot roll the backfill back",
                    List.of("only the backfill knows its rows: use BackfillRollback"));
          }
        });
    return notes;
  }

  /** What exists, and what follows from it. Changes nothing and takes no lock worth naming. */
  public DatabaseState state() {
    try (SchemaSession session = SchemaSession.openForReading(dataSource, listener)) {
      return session.state().read();
    }
  }

  /** The last phase that is done; empty when none is. Asks for nothing that follows from it. */
  public Optional<Phase> reached() {
    try (Connection connection = dataSource.getConnection()) {
      return new StateReading(connection).reached();
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  private void in(Consumer<SchemaSession> work) {
    try (SchemaSession session = SchemaSession.open(dataSource, listener)) {
      work.accept(session);
    }
  }

  static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
