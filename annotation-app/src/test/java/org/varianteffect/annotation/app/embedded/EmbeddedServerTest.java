package org.varianteffect.annotation.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.environment.Interruption;

class EmbeddedServerTest {
  @TempDir Path directory;

  private final Interruption interruption = new Interruption();

  @Test
  void keepsItsDataWhenItIsStartedAgain() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.in(directory, interruption)) {
      execute(first, "create table kept as select 42 as answer");
    }
    try (EmbeddedServer second = EmbeddedServer.in(directory, interruption)) {
      assertThat(answer(second)).isEqualTo(42);
    }
  }

  @Test
  void isJoinedByASecondUserWhoDoesNotStopIt() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.in(directory, interruption)) {
      execute(first, "create table kept as select 7 as answer");
      try (EmbeddedServer second = EmbeddedServer.in(directory, interruption)) {
        assertThat(second.url()).isEqualTo(first.url());
      }
      assertThat(answer(first)).isEqualTo(7);
    }
  }

  @Test
  void letsNobodyInWithoutThePasswordOfItsDirectory() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.in(directory, interruption)) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(server.passwordFile())).hasSize(2);
    }
  }

  @Test
  void endsWithTheProcessThatIsInterrupted() throws Exception {
    EmbeddedServer server = EmbeddedServer.in(directory, interruption);
    Thread hook = new Thread(interruption::interrupt);
    hook.start();
    interruption.await();
    interruption.finished();
    hook.join();
    assertThatThrownBy(() -> connect(server)).isInstanceOf(SQLException.class);
  }

  @Test
  void leavesAProcessAloneThatHasTheNumberOfAServerThatCrashed() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.in(directory, interruption)) {
      execute(first, "create table kept as select 5 as answer");
    }
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      Files.write(
          directory.resolve("data").resolve("postmaster.pid"),
          List.of(Long.toString(stranger.pid()), directory.resolve("data").toString(), "0", "1"));
      try (EmbeddedServer second = EmbeddedServer.in(directory, interruption)) {
        assertThat(answer(second)).isEqualTo(5);
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void saysInOneLineThatADirectoryCannotBeUsed() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> EmbeddedServer.in(file, interruption))
        .hasMessageContaining("the embedded PostgreSQL in " + file + " cannot be started")
        .hasMessageContaining("give another directory");
  }

  private static int answer(EmbeddedServer server) throws Exception {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select answer from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void execute(EmbeddedServer server, String sql) throws Exception {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedServer server) throws Exception {
    String password = Files.readString(server.passwordFile()).strip();
    return DriverManager.getConnection(server.url(), server.user(), password);
  }
}
