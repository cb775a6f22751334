package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import org.varianteffect.annotation.testing.JavaProcess;
import org.varianteffect.annotation.testing.TestDatabase;

/** A backfill in a JVM of its own, which can be killed. */
final class RunInAnotherProcess implements RunUnderWay, AutoCloseable {
  private final JavaProcess process;

  private RunInAnotherProcess(JavaProcess process) {
    this.process = process;
  }

  /**
   * @param mode {@code new}, {@code resume} or {@code join}
   */
  static RunInAnotherProcess start(TestDatabase database, int workers, int batch, String mode) {
    return new RunInAnotherProcess(
        JavaProcess.start(
            ForkedBackfill.class,
            database.url(),
            database.user(),
            database.password(),
            String.valueOf(workers),
            String.valueOf(batch),
            mode));
  }

  /** As {@code kill -9} does; returns when it is dead. */
  void kill() {
    process.kill();
  }

  /** Waits for its end. */
  RunInAnotherProcess await() {
    process.await();
    return this;
  }

  @Override
  public boolean hasEnded() {
    return process.hasEnded();
  }

  @Override
  public boolean hasFinished() {
    return process.hasFinished();
  }

  @Override
  public String lastWords() {
    return String.join("\n", process.lines());
  }

  long chunks() {
    return process.lines().stream().filter(line -> line.startsWith("chunk of")).count();
  }

  @Override
  public void close() {
    process.close();
  }
}
