package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;

/**
 * The process that is killed. Arguments: URL, user, password, workers, batch size and {@code new},
 * {@code resume} or {@code join}. Prints a line for each chunk, and how it ended.
 */
final class ForkedBackfill {
  private ForkedBackfill() {}

  public static void main(String[] arguments) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(arguments[0]);
    dataSource.setUser(arguments[1]);
    dataSource.setPassword(arguments[2]);
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void progressed(Stage stage, long done, long total) {
            if (stage != Stage.CHECK) {
              System.out.println("chunk of " + stage);
              CrashPoints.pauseBetweenChunks(dataSource);
            }
          }

          @Override
          public void note(String line) {
            System.out.println(line);
          }
        };
    try {
      new Backfill(dataSource, options(arguments), listener, CrashDatabase.CLOCK).run();
      System.out.println("finished");
    } catch (RuntimeException e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private static BackfillOptions options(String[] arguments) {
    BackfillOptions options =
        BackfillOptions.defaults()
            .withWorkers(Integer.parseInt(arguments[3]))
            .withBatchSize(Integer.parseInt(arguments[4]));
    return switch (arguments[5]) {
      case "new" -> options;
      case "resume" -> options.resuming();
      case "join" -> options.joining();
      default -> throw new IllegalArgumentException(arguments[5]);
    };
  }
}
