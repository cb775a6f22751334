package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.varianteffect.annotation.testing.DataDirectory;

/** A PostgreSQL server that nobody else uses, so that it can be stopped. */
final class OwnServer implements AutoCloseable {
  private final Path directory = DataDirectory.create();
  private EmbeddedPostgres server;

  OwnServer() {
    try {
      server = builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DataSource dataSource() {
    return server.getPostgresDatabase();
  }

  /**
   * What {@code pg_ctl stop -m immediate} does: no checkpoint, no goodbye to anybody; then a start,
   * which recovers from the log.
   */
  void crashAndStart() {
    crash();
    start();
  }

  /** The first half of that. */
  void crash() {
    try {
      Path pidFile = directory.resolve("postmaster.pid");
      ProcessHandle postmaster =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0))).orElseThrow();
      new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster.pid())).start().waitFor();
      postmaster.onExit().get(30, TimeUnit.SECONDS);
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException
        | java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }

  /** And the second: at the same port as before. */
  void start() {
    try {
      server = builder().setPort(server.getPort()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      try (var files = Files.walk(directory)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(OwnServer::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(1))
        // as on a real server: only what the backfill itself gives up may be lost
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("timezone", "America/St_Johns")
        .setServerConfig("max_connections", "60");
  }
}
