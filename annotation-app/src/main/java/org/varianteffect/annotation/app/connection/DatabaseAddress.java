package org.varianteffect.annotation.app.connection;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is, from a JDBC URL. A URL may hold a password, so neither it nor any part
 * that could be one is ever repeated in a message.
 */
record DatabaseAddress(
    String url,
    String host,
    int port,
    String database,
    Optional<String> user,
    Optional<String> password) {
  private static final String PREFIX = "jdbc:postgresql:";
  private static final String EXAMPLE = "jdbc:postgresql://HOST:5432/DATABASE";
  private static final Pattern CREDENTIALS = Pattern.compile("(?<=[?&])(user|password)=[^&]*&?");
  private static final Pattern KEY_PASSWORD = Pattern.compile("[?&]sslpassword=");
  private static final Pattern USER_INFO = Pattern.compile("^jdbc:postgresql://[^/?]*@.*");

  static DatabaseAddress of(String url) {
    if (!url.startsWith(PREFIX)) {
      throw wrongUsage("the database URL is not of PostgreSQL's JDBC form; write it as " + EXAMPLE);
    }
    if (USER_INFO.matcher(url).matches()) {
      throw wrongUsage(
          "the database URL names a user before the host; write "
              + EXAMPLE
              + " and give the user with --user");
    }
    Properties parsed = Driver.parseURL(url, new Properties());
    if (parsed == null) {
      throw wrongUsage("the database URL cannot be understood; write it as " + EXAMPLE);
    }
    return of(url, parsed);
  }

  private static DatabaseAddress of(String url, Properties parsed) {
    String host = parsed.getProperty(PGProperty.PG_HOST.getName(), "localhost");
    int port = firstPort(parsed.getProperty(PGProperty.PG_PORT.getName(), "5432"));
    Optional<String> user = Optional.ofNullable(written(url, "user", parsed.getProperty("user")));
    Optional<String> password =
        Optional.ofNullable(written(url, "password", parsed.getProperty("password")));
    String database = parsed.getProperty(PGProperty.PG_DBNAME.getName(), "");
    return new DatabaseAddress(withoutCredentials(url), host, port, database, user, password);
  }

  /**
   * The driver also fills in what it finds in files of its own accord; here only what the URL says
   * counts.
   */
  private static String written(String url, String key, String value) {
    return url.contains("?" + key + "=") || url.contains("&" + key + "=") ? value : null;
  }

  private static int firstPort(String ports) {
    return Integer.parseInt(ports.split(",", 2)[0]);
  }

  private static String withoutCredentials(String url) {
    return CREDENTIALS.matcher(url).replaceAll("").replaceFirst("[?&]$", "");
  }

  /** Whether the URL holds the password of a client's key. */
  boolean hasKeyPassword() {
    return KEY_PASSWORD.matcher(url).find();
  }

  /** How messages call this place. */
  String place() {
    return host + ":" + port;
  }
}
