package org.varianteffect.annotation.app.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says about the database; each may be absent, and is then taken from the
 * environment.
 *
 * @param url JDBC URL; else {@code ANNOTATIONS_DB_URL}
 * @param user role; else the URL's, else {@code PGUSER}, else the operating system's user
 * @param passwordFile a file whose first line is the password; else the URL's of {@code
 *     ANNOTATIONS_DB_URL}, else {@code PGPASSWORD}, else the file {@code PGPASSFILE} or {@code
 *     ~/.pgpass}
 * @param embedded a directory in which a private server keeps its data; instead of all the others
 */
public record ConnectionSettings(
    Optional<String> url,
    Optional<String> user,
    Optional<Path> passwordFile,
    Optional<Path> embedded) {

  /** Only what the environment says. */
  public static ConnectionSettings none() {
    return new ConnectionSettings(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
