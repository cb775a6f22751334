package org.varianteffect.annotation.app.connection;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.varianteffect.annotation.app.environment.Environment;

/** Who asks, and how it is proved. Not a record: its text must not hold the password. */
final class Credentials {
  private final String user;
  private final Optional<String> password;

  private Credentials(String user, Optional<String> password) {
    this.user = user;
    this.password = password;
  }

  static Credentials resolve(
      ConnectionSettings settings, DatabaseAddress address, Environment environment) {
    String user =
        firstPresent(List.of(settings::user, address::user, () -> environment.variable("PGUSER")))
            .orElseGet(() -> System.getProperty("user.name"));
    Optional<String> password =
        firstPresent(
            List.of(
                () -> settings.passwordFile().map(Credentials::firstLine),
                address::password,
                () -> environment.variable("PGPASSWORD"),
                () -> fromPgPass(address, user, environment)));
    return new Credentials(user, password);
  }

  private static Optional<String> firstPresent(List<Supplier<Optional<String>>> sources) {
    return sources.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private static String firstLine(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw wrongUsage(
          "the password file " + file + " cannot be read: give --password-file a readable file", e);
    }
    if (lines.isEmpty() || lines.get(0).isEmpty()) {
      throw wrongUsage(
          "the password file " + file + " is empty: its first line must be the password");
    }
    return lines.get(0);
  }

  private static Optional<String> fromPgPass(
      DatabaseAddress address, String user, Environment environment) {
    Path path =
        environment
            .variable("PGPASSFILE")
            .map(Path::of)
            .orElse(environment.home().resolve(".pgpass"));
    PgPassFile file = new PgPassFile(path);
    try {
      if (!file.exists()) {
        return Optional.empty();
      }
      if (file.isOpenToOthers()) {
        environment
            .err()
            .println("warning: ignored " + path + ", which others may read: chmod 600 it");
        return Optional.empty();
      }
      return file.password(address.host(), address.port(), address.database(), user);
    } catch (IOException e) {
      throw wrongUsage(
          "the password file " + path + " cannot be read: make it readable or remove it", e);
    }
  }

  String user() {
    return user;
  }

  Optional<String> password() {
    return password;
  }

  @Override
  public String toString() {
    return user;
  }
}
