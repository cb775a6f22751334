package org.varianteffect.annotation.app.command.options;

import java.nio.file.Path;
import java.util.Optional;
import org.varianteffect.annotation.app.connection.ConnectionSettings;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.connection.Databases;
import org.varianteffect.annotation.app.environment.Environment;
import picocli.CommandLine.Option;

/** Which database; the same on every command that needs one. */
public final class ConnectionOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The database: jdbc:postgresql://HOST:PORT/DATABASE. Else ANNOTATIONS_DB_URL.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--user",
      paramLabel = "ROLE",
      description = "The role to connect as. Else PGUSER, else the operating system's user.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password. Else PGPASSWORD, else ~/.pgpass.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--embedded",
      paramLabel = "DIR",
      description = "Instead: a private PostgreSQL that keeps its data in this directory.")
  private Optional<Path> embedded = Optional.empty();

  ConnectionSettings settings() {
    return new ConnectionSettings(url, user, passwordFile, embedded);
  }

  /** Whether options or environment name a database at all. */
  public boolean nameOne(Environment environment) {
    return url.or(() -> environment.variable("ANNOTATIONS_DB_URL")).isPresent()
        || embedded.isPresent();
  }

  /** Connects, or says what is missing or wrong. */
  public Database open(Environment environment) {
    return new Databases(environment).open(settings());
  }
}
