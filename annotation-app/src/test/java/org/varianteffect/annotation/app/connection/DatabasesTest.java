package org.varianteffect.annotation.app.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.embedded.EmbeddedServer;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.environment.TestEnvironment;
import org.varianteffect.annotation.testing.TestDatabase;

class DatabasesTest {
  @TempDir Path directory;

  private final TestEnvironment environment = new TestEnvironment();

  @Test
  void openWhatTheVariableNames() throws Exception {
    try (TestDatabase test = TestDatabase.empty()) {
      environment
          .with("ANNOTATIONS_DB_URL", test.url())
          .with("PGUSER", test.user())
          .with("PGPASSWORD", test.password());
      try (Database database = open(ConnectionSettings.none());
          var connection = database.dataSource().getConnection()) {
        assertThat(connection.getCatalog()).isEqualTo(test.name());
        assertThat(database.name()).isEqualTo(test.name());
      }
    }
  }

  @Test
  void sayThatNoDatabaseIsNamed() {
    refused(ConnectionSettings.none(), ExitCode.WRONG_USAGE)
        .hasMessageContaining("no database is named: give --url");
  }

  @Test
  void refuseAPasswordThatTheProcessListWouldShow() {
    refused(url("jdbc:postgresql://localhost/x?user=a&password=secret"), ExitCode.WRONG_USAGE)
        .hasMessageContaining("process list")
        .hasMessageNotContaining("secret");
    refused(
            url("jdbc:postgresql://localhost/x?sslmode=verify-full&sslpassword=secret"),
            ExitCode.WRONG_USAGE)
        .hasMessageContaining("process list")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refuseTwoDatabasesAtOnce() {
    ConnectionSettings both =
        new ConnectionSettings(
            Optional.of("jdbc:postgresql://localhost/x"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(directory));
    refused(both, ExitCode.WRONG_USAGE).hasMessageContaining("give one of them");
  }

  @Test
  void refuseARoleOrAPasswordForAServerThatHasItsOwn() {
    Optional<Path> embedded = Optional.of(directory.resolve("none"));
    for (ConnectionSettings settings :
        List.of(
            new ConnectionSettings(
                Optional.empty(), Optional.of("reader"), Optional.empty(), embedded),
            new ConnectionSettings(
                Optional.empty(), Optional.empty(), Optional.of(directory), embedded))) {
      refused(settings, ExitCode.WRONG_USAGE)
          .hasMessage(
              "--user and --password-file are of no use with --embedded, whose server has a role of its own: leave them out");
    }
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void sayThatNothingListensThere() {
    refused(url("jdbc:postgresql://127.0.0.1:1/x"), ExitCode.DATABASE_UNSUITABLE)
        .hasMessageContaining("PostgreSQL at 127.0.0.1:1 cannot be reached")
        .hasMessageContaining("check --url");
  }

  @Test
  void sayThatThereIsNoSuchHost() {
    refused(url("jdbc:postgresql://no-such-host.invalid/x"), ExitCode.DATABASE_UNSUITABLE)
        .hasMessage("there is no host 'no-such-host.invalid': check --url");
  }

  @Test
  void sayThatThereIsNoSuchDatabase() {
    try (TestDatabase test = TestDatabase.empty()) {
      environment.with("PGUSER", test.user()).with("PGPASSWORD", test.password());
      refused(url(test.url().replace(test.name(), "no_such")), ExitCode.DATABASE_UNSUITABLE)
          .hasMessageContaining("there is no database 'no_such'");
    }
  }

  @Test
  void tellAWrongPasswordFromAMissingOneAndPrintNeither() {
    try (EmbeddedServer server = EmbeddedServer.in(directory, environment.interruption())) {
      environment.with("PGUSER", server.user());
      refused(url(server.url()), ExitCode.DATABASE_UNSUITABLE)
          .hasMessageContaining("wants a password for role 'postgres', and there is none");
      environment.with("PGPASSWORD", "not-the-password");
      refused(url(server.url()), ExitCode.DATABASE_UNSUITABLE)
          .hasMessageContaining("the password of role 'postgres' is not accepted")
          .hasMessageNotContaining("not-the-password");
    }
  }

  private static ConnectionSettings url(String url) {
    return new ConnectionSettings(
        Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Database open(ConnectionSettings settings) {
    return new Databases(environment.environment()).open(settings);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      ConnectionSettings settings, ExitCode exitCode) {
    return assertThatThrownBy(() -> open(settings).close())
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.exitCode()).isEqualTo(exitCode));
  }
}
