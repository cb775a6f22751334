package org.varianteffect.annotation.app.command.kind;

import java.util.concurrent.Callable;
import org.varianteffect.annotation.app.command.options.ConnectionOptions;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import picocli.CommandLine.Mixin;

/** What all commands have in common that need a database. */
public abstract class DatabaseCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;

  private final Environment environment;

  protected DatabaseCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public final Integer call() throws Exception {
    check();
    try (Database database = connection.open(environment)) {
      return run(database).number();
    }
  }

  /** Refuses options that make no sense, before a database is opened. */
  protected void check() {}

  /** Does the work in a database that answered and is new enough. */
  protected abstract ExitCode run(Database database) throws Exception;

  protected Environment environment() {
    return environment;
  }

  protected void print(String line) {
    environment.out().println(line);
  }

  /** Says what is being done, on standard error. */
  protected void tell(String line) {
    environment.err().println(line);
  }
}
