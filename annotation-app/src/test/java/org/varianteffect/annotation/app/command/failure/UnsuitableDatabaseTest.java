package org.varianteffect.annotation.app.command.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.command.GeneratedDatabase;
import org.varianteffect.annotation.testing.TestDatabase;

/** A database that cannot be worked on: one line, exit code 3, nothing changed. */
class UnsuitableDatabaseTest {
  private static final String OBJECTS =
      "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    CommandRun run = CommandRun.of("status", "--url", "jdbc:postgresql://127.0.0.1:1/none");
    refused(run, "PostgreSQL at 127.0.0.1:1 cannot be reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expand",
        "backfill",
        "verify",
        "cutover",
        "contract",
        "anomalies",
        "audit",
        "coverage",
        "pipelines list",
        "score-set show urn:mavedb:00000001-a-1",
        "rollback --phase contract",
        "rollback --phase cutover",
        "rollback --phase backfill"
      })
  void empty(String command) {
    try (TestDatabase database = TestDatabase.empty()) {
      CommandRun run = CommandRun.on(database, command.split(" "));
      assertThat(run.err().lines()).as(run.err()).hasSize(1);
      assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
      assertThat(database.value(OBJECTS, Long.class)).isZero();
    }
  }

  @Test
  void statusOfAnEmptyOneSaysWhatIsMissing() {
    try (TestDatabase database = TestDatabase.empty()) {
      CommandRun run = CommandRun.on(database, "status");
      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .contains("reached   nothing yet")
          .contains("blocked   there is no table");
    }
  }

  @Test
  void aRoleThatLacksARightIsToldSoAndItsPasswordIsNot() {
    String role = "nobody_" + System.nanoTime();
    try (TestDatabase database = GeneratedDatabase.of(50, 0.02)) {
      database.execute("create role " + role + " login password 'role-secret'");
      try {
        CommandRun run = CommandRun.as(database, role, "role-secret", "expand");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).doesNotContain("role-secret");
      } finally {
        database.execute("drop role " + role);
      }
    }
  }

  @Test
  void aServerThatGoesAwayInTheMiddleOfAPhaseLeavesItDoneOrNot() {
    try (TestDatabase database = GeneratedDatabase.of(50, 0.02)) {
      database.execute(
          """
          create function go_away() returns event_trigger language plpgsql as $$
            begin perform pg_terminate_backend(pg_backend_pid()); end $$;
          create event trigger go_away on ddl_command_end when tag in ('CREATE SCHEMA') execute function go_away();
          """);

      CommandRun run = CommandRun.on(database, "expand");

      refused(run, "expand failed: ");
      assertThat(run.err()).contains("see annotations status, and run the command again");
      database.execute("drop event trigger go_away");
      assertThat(CommandRun.on(database, "expand").exitCode()).isZero();
    }
  }

  @Test
  void takingNoWrites() {
    try (TestDatabase database = GeneratedDatabase.expanded(50, 0.02)) {
      CommandRun.on(database, "backfill");
      database.execute(
          "do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$");
      for (String command :
          new String[] {"expand", "backfill", "backfill --dry-run", "verify", "cutover"}) {
        refused(CommandRun.on(database, command.split(" ")), "connect to the primary with --url");
      }
    }
  }

  private static void refused(CommandRun run, String message) {
    assertThat(run.err()).startsWith("error: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
  }
}
