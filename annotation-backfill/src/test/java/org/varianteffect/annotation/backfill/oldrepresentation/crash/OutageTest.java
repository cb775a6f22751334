package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** A server that is gone for a while during a run. */
@Timeout(120)
class OutageTest {
  private static final String LOCKS =
      "SELECT count(*) FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database"
          + " WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted";

  /** Longer than a chunk is tried again that others disturb: eight rests of 3.2 s at most. */
  private static final int LONG = 10;

  private final OwnServer server = new OwnServer();
  private final DataSource dataSource = server.dataSource();
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final List<Long> locksAfterwards = new CopyOnWriteArrayList<>();
  private final AtomicBoolean hasCrashed = new AtomicBoolean();
  private final AtomicReference<Backfill> backfill = new AtomicReference<>();

  /** What happens when a connection is sought. */
  private Runnable meanwhile = () -> {};

  @BeforeEach
  void prepare() throws SQLException {
    CrashDatabase.prepare(dataSource, ClinvarShape.COPIED);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aRunWaitsForAServerThatIsLongInStartingAndHoldsItsLockAgainAfterwards() {
    meanwhile = () -> in(LONG, server::start);

    run(CrashDatabase.options());

    assertThat(notes)
        .hasSize(2)
        .anyMatch(note -> note.endsWith("; seeking a connection for up to 10 min"))
        .anyMatch(note -> note.startsWith("stage records: connected after "));
    assertThat(locksAfterwards).isNotEmpty().allMatch(locks -> locks == 1);
    assertEndsAsIfUndisturbed();
  }

  @Test
  void aServerThatDoesNotComeBackInTimeEndsTheRunWhichCanBeResumed() {
    BackfillOptions options = CrashDatabase.options().withLongestOutage(Duration.ofMillis(500));

    assertThatThrownBy(() -> run(options))
        .hasMessageStartingWith(
            "run 1 failed: there was no connection to the database for 0.5 s: Conn")
        .hasMessageEndingWith("; mend that and go on with --resume");

    server.start();
    run(options.resuming());
    assertEndsAsIfUndisturbed();
  }

  @Test
  void aRunThatIsStoppedDuringAnOutageIsInterruptedAndCanBeResumed() {
    meanwhile = () -> in(1, () -> backfill.get().stop());

    assertThatThrownBy(() -> run(CrashDatabase.options()))
        .isInstanceOf(BackfillInterrupted.class)
        .hasMessageContaining("go on with --resume");

    server.start();
    run(CrashDatabase.options().resuming());
    assertEndsAsIfUndisturbed();
  }

  private static void in(int seconds, Runnable happening) {
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(happening);
  }

  /** The server crashes after the first chunk. */
  private void run(BackfillOptions options) {
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void progressed(Stage stage, long done, long total) {
            if (hasCrashed.compareAndSet(false, true)) {
              server.crash();
            } else {
              locksAfterwards.add(locks());
            }
          }

          @Override
          public void note(String line) {
            notes.add(line);
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
          }
        };
    backfill.set(new Backfill(dataSource, options, listener, CrashDatabase.CLOCK));
    backfill.get().run();
  }

  private long locks() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOCKS)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertEndsAsIfUndisturbed() {
    assertThat(
            CrashDatabase.undisturbed(ClinvarShape.COPIED)
                .content()
                .differencesOf(NewContent.of(dataSource)))
        .isEmpty();
  }
}
