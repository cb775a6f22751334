package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** One of several workers that fails for good, or gets no connection. */
@Timeout(120)
class WorkerThatCannotGoOnTest {
  private static final String ONE_TOO_MANY = "too many connections for role";

  private final TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED);
  private final Poison poison = new Poison(database);
  private final String role = "limited_in_" + database.name();
  private final List<String> notes = new CopyOnWriteArrayList<>();

  /** What happens when something is noted, and when a stage begins. */
  private Runnable atANote = () -> {};

  private Runnable atTimelines = () -> {};

  @AfterEach
  void drop() {
    database.execute("DROP ROLE IF EXISTS " + role);
    database.close();
  }

  @Test
  void aFailureIsToldAtOnceAndTheOthersBeginNoFurtherChunk() {
    database.execute(
        """
        CREATE FUNCTION fill_the_disk() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE 'the disk is full' USING ERRCODE = 'disk_full';
        END $$;
        CREATE TRIGGER fill_the_disk BEFORE INSERT ON mapping_records
          FOR EACH ROW WHEN (NEW.variant_id <= 5) EXECUTE FUNCTION fill_the_disk();
        """);
    poison.delay("mapping_records", "NEW.variant_id > 5", 0.05);
    BackfillOptions options = CrashDatabase.options().withBatchSize(5).withWorkers(3);

    assertThatThrownBy(() -> run(database.dataSource(), options))
        .hasMessageContaining("run 1 failed: ERROR: the disk is full");

    assertThat(notes)
        .containsExactly("stage records: ERROR: the disk is full; no further chunk is begun");
    assertThat(
            database.value(
                "SELECT count(*) FROM annotation_backfill.chunks WHERE stage = 'records' AND done_at IS NULL",
                Long.class))
        .as("chunks left of 24")
        .isGreaterThan(10);

    database.execute("DROP TRIGGER fill_the_disk ON mapping_records");
    database.execute("DROP TRIGGER poison ON mapping_records");
    run(database.dataSource(), options.resuming());
    assertEndsAsIfUndisturbed();
  }

  @Test
  void theOthersGoOnWithoutAWorkerForWhichThereIsNoConnection() {
    poison.delay("mapping_records", "true", 0.05);
    atTimelines = () -> limitConnections(-1);

    run(
        limited(3),
        CrashDatabase.options()
            .withBatchSize(5)
            .withWorkers(3)
            .withLongestOutage(Duration.ofMillis(300)));

    assertThat(notes)
        .anyMatch(
            note ->
                note.contains(ONE_TOO_MANY)
                    && note.contains("seeking a connection for up to 0.3 s"))
        .anyMatch(
            note ->
                note.startsWith(
                    "stage records: one worker fewer: there was no connection to the database for 0.3 s"));
    assertEndsAsIfUndisturbed();
  }

  @Test
  void aWorkerForWhichThereIsNoConnectionComesWhenThereIsOne() {
    poison.delay("mapping_records", "true", 0.02);
    atANote = () -> limitConnections(-1);

    run(limited(3), CrashDatabase.options().withBatchSize(5).withWorkers(3));

    assertThat(notes)
        .anyMatch(note -> note.contains(ONE_TOO_MANY))
        .anyMatch(note -> note.startsWith("stage records: connected after "));
    assertEndsAsIfUndisturbed();
  }

  private void run(DataSource source, BackfillOptions options) {
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void note(String line) {
            notes.add(line);
            atANote.run();
          }

          @Override
          public void stageStarted(Stage stage, long done, long total) {
            if (stage == Stage.TIMELINES) {
              atTimelines.run();
            }
          }
        };
    new Backfill(source, options, listener, CrashDatabase.CLOCK).run();
  }

  /** Connections of a role that may do as much as the owner, and have so many at once. */
  private DataSource limited(int connections) {
    database.execute(
        "CREATE ROLE %s LOGIN PASSWORD 'limited' CONNECTION LIMIT %d".formatted(role, connections));
    database.execute("GRANT %s TO %s".formatted(database.user(), role));
    PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
    source.setUser(role);
    source.setPassword("limited");
    return source;
  }

  private void limitConnections(int connections) {
    database.execute("ALTER ROLE %s CONNECTION LIMIT %d".formatted(role, connections));
  }

  private void assertEndsAsIfUndisturbed() {
    assertThat(
            CrashDatabase.undisturbed(ClinvarShape.COPIED)
                .content()
                .differencesOf(NewContent.of(database.dataSource())))
        .isEmpty();
  }
}
