package org.varianteffect.annotation.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The one server of this JVM, and the databases that come and go on it. */
final class TestServer {

  private static final String TIME_ZONE = "America/St_Johns";

  private final String urlPrefix;
  private final String urlSuffix;
  private final String maintenanceDatabase;
  private final String user;
  private final String password;
  private final String prefix = "t_" + UUID.randomUUID().toString().substring(0, 8) + "_";
  private final Sessions maintenance;
  private final AtomicInteger created = new AtomicInteger();
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  /**
   * @param url a JDBC URL of any database of the server; ours are created beside it
   */
  TestServer(String url, String user, String password) {
    int databaseAt = url.indexOf('/', url.indexOf("//") + 2) + 1;
    int parametersAt = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
    this.urlPrefix = url.substring(0, databaseAt);
    this.maintenanceDatabase = url.substring(databaseAt, parametersAt);
    this.urlSuffix = url.substring(parametersAt);
    this.user = user;
    this.password = password;
    this.maintenance =
        new Sessions(() -> DriverManager.getConnection(urlOf(maintenanceDatabase), user, password));
    Runtime.getRuntime().addShutdownHook(new Thread(this::dropTemplates, "drop-templates"));
  }

  private static final class Shared {
    static final TestServer SERVER = TestServers.start();
  }

  static TestServer shared() {
    return Shared.SERVER;
  }

  String urlOf(String database) {
    return urlPrefix + database + urlSuffix;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  String createDatabase() {
    return create("TEMPLATE template0 ENCODING 'UTF8'");
  }

  /**
   * @param original makes the database that becomes the template
   */
  String copyOfTemplate(String templateName, Supplier<String> original) {
    return create("TEMPLATE " + template(templateName, original) + copying());
  }

  /** As files, which takes half as long as by way of the write-ahead log, the default since 15. */
  private String copying() {
    try {
      int version =
          maintenance.use(
              statement -> statement.getConnection().getMetaData().getDatabaseMajorVersion());
      return version < 15 ? "" : " STRATEGY file_copy";
    } catch (SQLException e) {
      throw new TestDatabaseException(e, "the server's version");
    }
  }

  void dropDatabase(String name) {
    administrate("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private String create(String options) {
    String name = prefix + created.incrementAndGet();
    administrate(
        "CREATE DATABASE " + name + " " + options,
        "ALTER DATABASE " + name + " SET timezone = '" + TIME_ZONE + "'");
    return name;
  }

  /** Entered again by an original that is itself a copy. */
  private synchronized String template(String templateName, Supplier<String> original) {
    String template = templates.get(templateName);
    if (template == null) {
      template = original.get();
      // A template can only be copied while nobody is connected to it.
      administrate(
          "ALTER DATABASE " + template + " ALLOW_CONNECTIONS false",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
              + template
              + "'");
      templates.put(templateName, template);
    }
    return template;
  }

  /** Each is committed at its end: a database cannot be created together with anything else. */
  private void administrate(String... statements) {
    try {
      maintenance.use(
          statement -> {
            for (String sql : statements) {
              statement.execute(sql);
            }
            return null;
          });
    } catch (SQLException e) {
      throw new TestDatabaseException(e, String.join("; ", statements));
    }
  }

  private void dropTemplates() {
    try {
      templates.values().forEach(this::dropDatabase);
    } catch (TestDatabaseException e) {
      // An embedded server or container may be gone before us, and takes its databases with it.
      templates.clear();
    }
  }
}
