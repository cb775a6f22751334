package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;

/** A backfill on a thread of the test's own JVM, which survives what happens to its connections. */
final class RunInThisProcess implements RunUnderWay {
  private final CompletableFuture<Void> end;

  /**
   * @param source of the run's connections
   * @param watching of the connections by which it waits between two chunks
   */
  RunInThisProcess(DataSource source, DataSource watching, BackfillOptions options) {
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void progressed(Stage stage, long done, long total) {
            CrashPoints.pauseBetweenChunks(watching);
          }
        };
    end =
        CompletableFuture.runAsync(
            () -> new Backfill(source, options, listener, CrashDatabase.CLOCK).run(),
            task -> new Thread(task, "backfill-under-test").start());
  }

  @Override
  public boolean hasEnded() {
    return end.isDone();
  }

  @Override
  public boolean hasFinished() {
    return end.isDone() && !end.isCompletedExceptionally();
  }

  @Override
  public String lastWords() {
    return end.handle((nothing, failure) -> failure == null ? "finished" : failure.toString())
        .join();
  }
}
