package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.varianteffect.annotation.testing.TestDatabase;

/** A backfill in a JVM of its own, which can be killed. */
final class RunInAnotherProcess implements RunUnderWay, AutoCloseable {
  private final Process process;
  private final Path output;

  private RunInAnotherProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param mode {@code new}, {@code resume} or {@code join}
   */
  static RunInAnotherProcess start(TestDatabase database, int workers, int batch, String mode) {
    try {
      Path output = Files.createTempFile("backfill", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx128m",
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Duser.timezone=" + System.getProperty("user.timezone"),
              "-cp",
              System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
              ForkedBackfill.class.getName(),
              database.url(),
              database.user(),
              database.password(),
              String.valueOf(workers),
              String.valueOf(batch),
              mode);
      return new RunInAnotherProcess(
          builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9} does; returns when it is dead. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits for its end. */
  RunInAnotherProcess await() {
    process.onExit().join();
    return this;
  }

  @Override
  public boolean hasEnded() {
    return !process.isAlive();
  }

  @Override
  public boolean hasFinished() {
    return hasEnded() && process.exitValue() == 0;
  }

  @Override
  public String lastWords() {
    return String.join("\n", lines());
  }

  long chunks() {
    return lines().stream().filter(line -> line.startsWith("chunk of")).count();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
