package org.varianteffect.annotation.app.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.varianteffect.annotation.app.embedded.ServerDirectory.RunningServer;

/** How a server is ended, once, by the one whose business it is. */
final class ServerEnd {
  private static final int PATIENCE_SECONDS = 30;

  /** Stops a server. */
  private interface Stop {
    void stop() throws IOException;
  }

  private final Stop stop;
  private final AtomicBoolean done = new AtomicBoolean();

  private ServerEnd(Stop stop) {
    this.stop = stop;
  }

  static ServerEnd of(EmbeddedPostgres postgres, FileLock lock) {
    return new ServerEnd(
        () -> {
          postgres.close();
          release(lock);
        });
  }

  /** The process that started it died without stopping it. */
  static ServerEnd ofOrphan(RunningServer server, FileLock lock) {
    return new ServerEnd(
        () -> {
          terminate(server.process());
          release(lock);
        });
  }

  static ServerEnd ofSomebodyElse() {
    return new ServerEnd(() -> {});
  }

  void run() {
    if (done.getAndSet(true)) {
      return;
    }
    try {
      stop.stop();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL could not be stopped", e);
    }
  }

  private static void terminate(ProcessHandle process) throws IOException {
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("process " + process.pid() + " does not end", e);
    }
  }

  private static void release(FileLock lock) throws IOException {
    lock.acquiredBy().close();
  }
}
