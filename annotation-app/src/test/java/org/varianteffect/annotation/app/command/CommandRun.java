package org.varianteffect.annotation.app.command;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.app.environment.TestEnvironment;
import org.varianteffect.annotation.testing.TestDatabase;

/** What a command printed and ended with, run in this process. */
public record CommandRun(int exitCode, String out, String err) {

  /** Without a database. */
  public static CommandRun of(String... arguments) {
    return in(new TestEnvironment(), arguments);
  }

  /** On this database, as its owner. */
  public static CommandRun on(TestDatabase database, String... arguments) {
    return as(database, database.user(), database.password(), arguments);
  }

  /** On this database, as another role. */
  public static CommandRun as(
      TestDatabase database, String user, String password, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", database.url(), "--user", user));
    TestEnvironment environment = new TestEnvironment().with("PGPASSWORD", password);
    return in(environment, all.toArray(String[]::new));
  }

  private static CommandRun in(TestEnvironment environment, String... arguments) {
    int exitCode = new CommandLines(environment.environment()).run(arguments);
    return new CommandRun(exitCode, environment.out(), environment.err());
  }
}
