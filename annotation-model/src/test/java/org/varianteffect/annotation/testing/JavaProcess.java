package org.varianteffect.annotation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of the tests in a JVM of its own, which can be killed. */
public final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it with the class path and the time zone of this JVM. */
  public static JavaProcess start(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=" + System.getProperty("user.timezone"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(main.getSimpleName(), ".log");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      return new JavaProcess(builder.redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9} does; returns when it is dead. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits for its end. */
  public void await() {
    process.onExit().join();
  }

  public boolean hasEnded() {
    return !process.isAlive();
  }

  /** Whether it ended by itself, with success. */
  public boolean hasFinished() {
    return hasEnded() && process.exitValue() == 0;
  }

  /** What it has printed so far, errors too. */
  public List<String> lines() {
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
