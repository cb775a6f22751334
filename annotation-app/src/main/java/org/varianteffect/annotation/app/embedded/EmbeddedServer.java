package org.varianteffect.annotation.app.embedded;

import static org.varianteffect.annotation.app.environment.CommandFailure.unsuitable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import org.varianteffect.annotation.app.embedded.ServerDirectory.RunningServer;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.environment.Interruption;

/**
 * A private PostgreSQL server over a directory that keeps its data. Where one runs already on that
 * directory it is joined, so that a second shell can look at what the first one does; it ends with
 * the process that started it, or that found it orphaned.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final String DATABASE = "annotations";

  private final ServerDirectory directory;
  private final int port;
  private final ServerEnd end;
  private Interruption.Registration release = () -> {};

  private EmbeddedServer(ServerDirectory directory, int port, ServerEnd end) {
    this.directory = directory;
    this.port = port;
    this.end = end;
  }

  /**
   * Starts a server there, or joins the one that runs. Its data survives this process and a crash.
   */
  public static EmbeddedServer in(Path directory, Interruption interruption) {
    return open(directory, new ServerSettings(true), interruption);
  }

  /** As {@link #in}, for data that nobody will miss: faster, and lost in a crash of the machine. */
  public static EmbeddedServer forgetful(Path directory, Interruption interruption) {
    return open(directory, new ServerSettings(false), interruption);
  }

  private static EmbeddedServer open(
      Path path, ServerSettings settings, Interruption interruption) {
    ServerDirectory directory = null;
    try {
      directory = ServerDirectory.of(path);
      EmbeddedServer server = startOrJoin(directory, settings);
      server.release = interruption.releaseBy(server::close);
      return server;
    } catch (IOException | IllegalStateException e) {
      throw notStarted(path, Optional.ofNullable(directory), e);
    }
  }

  private static EmbeddedServer startOrJoin(ServerDirectory directory, ServerSettings settings)
      throws IOException {
    Optional<FileLock> lock = directory.tryLock();
    Optional<RunningServer> running = directory.running();
    if (lock.isEmpty()) {
      RunningServer other =
          running.orElseThrow(
              () -> new IllegalStateException("another process is just starting or stopping it"));
      return new EmbeddedServer(directory, other.port(), ServerEnd.ofSomebodyElse());
    }
    if (running.isPresent()) {
      return new EmbeddedServer(
          directory, running.get().port(), ServerEnd.ofOrphan(running.get(), lock.get()));
    }
    directory.forgetServerThatIsGone();
    EmbeddedPostgres postgres = new ServerStart(directory, settings, DATABASE).start();
    return new EmbeddedServer(directory, postgres.getPort(), ServerEnd.of(postgres, lock.get()));
  }

  private static CommandFailure notStarted(
      Path path, Optional<ServerDirectory> directory, Exception e) {
    String reason = directory.flatMap(ServerDirectory::lastError).orElse(e.getMessage());
    return unsuitable(
        "the embedded PostgreSQL in %s cannot be started (%s): see server.log there, or give another directory"
            .formatted(path, reason),
        e);
  }

  /** JDBC URL without credentials. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, DATABASE);
  }

  /** The role that owns everything in it. */
  public String user() {
    return ServerStart.SUPERUSER;
  }

  /** The file that holds the role's password; only the user who started the server can read it. */
  public Path passwordFile() {
    return directory.passwordFile();
  }

  /** Stops it, if it is ours to stop. Does nothing the second time. */
  @Override
  public synchronized void close() {
    release.close();
    end.run();
  }
}
