package org.varianteffect.annotation.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What an embedded server keeps on disk: {@code data} (PostgreSQL's own), {@code password}, {@code
 * server.log}, and {@code lock}, which the process that started the server holds.
 */
final class ServerDirectory {
  private static final int PASSWORD_BYTES = 24;

  /**
   * {@code postmaster.pid} holds, line by line: process id, data directory, start time, port, ...
   */
  private static final int PID_LINE = 0;

  private static final int PORT_LINE = 3;

  private final Path directory;

  private ServerDirectory(Path directory) {
    this.directory = directory;
  }

  static ServerDirectory of(Path directory) throws IOException {
    Path real = Files.createDirectories(directory).toRealPath();
    ServerDirectory server = new ServerDirectory(real);
    server.createPassword();
    return server;
  }

  /** Only this user may read it. An existing one is kept: the data knows no other. */
  private void createPassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    try {
      if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
        Files.createFile(
            passwordFile(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(passwordFile());
      }
    } catch (FileAlreadyExistsException e) {
      return;
    }
    Files.writeString(passwordFile(), password + "\n");
  }

  Path path() {
    return directory;
  }

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("server.log");
  }

  Path passwordFile() {
    return directory.resolve("password");
  }

  String password() throws IOException {
    return Files.readAllLines(passwordFile()).get(0);
  }

  /** Empty while another process holds it. */
  Optional<FileLock> tryLock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      if (lock.isEmpty()) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
  }

  /** The server that runs on this data, whoever started it. */
  Optional<RunningServer> running() throws IOException {
    return named().filter(server -> !server.isAnotherProgram());
  }

  /**
   * Takes away what a server left behind that did not come to its end, where another program has
   * its process id by now: PostgreSQL would take that for the server, and not start. Only while the
   * lock is held.
   */
  void forgetServerThatIsGone() throws IOException {
    if (named().filter(RunningServer::isAnotherProgram).isPresent()) {
      Files.deleteIfExists(pidFile());
    }
  }

  private Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  /** The living process that PostgreSQL's own file names. */
  private Optional<RunningServer> named() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile());
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.get(PID_LINE).strip());
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process -> new RunningServer(process, port));
  }

  /** The newest line of the server's log that says why it did not start. */
  Optional<String> lastError() {
    try {
      return Files.readAllLines(log()).stream()
          .filter(
              line -> line.contains("FATAL") || line.contains("error") || line.contains("ERROR"))
          .reduce((earlier, later) -> later);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A server process and where it listens. */
  record RunningServer(ProcessHandle process, int port) {

    /** Not so where the operating system does not tell what a process runs. */
    boolean isAnotherProgram() {
      return process
          .info()
          .command()
          .map(command -> Path.of(command).getFileName().toString())
          .filter(name -> !name.startsWith("postgres"))
          .isPresent();
    }
  }
}
