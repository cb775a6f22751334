package org.varianteffect.annotation.model;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A persistence unit that looks, when its factory is made, whether the mapping tables have the
 * column {@code score_set_id}, and maps it then. It looks where it is given a data source as an
 * object, or the URL of {@code jakarta.persistence.jdbc}.
 */
final class LookingPersistence extends PersistenceConfiguration {

  private static final String HAVE_SCORE_SET =
      """
      SELECT 1 FROM pg_attribute
      WHERE attrelid IN (to_regclass('mapping_records'), to_regclass('mapping_record_alleles'))
        AND attname = 'score_set_id' AND NOT attisdropped
      HAVING count(*) = 2
      """;

  LookingPersistence(String name) {
    super(name);
  }

  @Override
  public EntityManagerFactory createEntityManagerFactory() {
    if (!mappingFiles().contains(AnnotationModel.SCORE_SET_COLUMNS) && mappingsHaveScoreSet()) {
      mappingFile(AnnotationModel.SCORE_SET_COLUMNS);
    }
    return super.createEntityManagerFactory();
  }

  private boolean mappingsHaveScoreSet() {
    try (Connection connection = connect()) {
      return connection != null && mappingsHaveScoreSet(connection);
    } catch (SQLException e) {
      throw new PersistenceException(
          "persistence unit %s cannot look whether mapping_records has score_set_id: %s"
              .formatted(name(), e.getMessage()),
          e);
    }
  }

  private static boolean mappingsHaveScoreSet(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeQuery(HAVE_SCORE_SET).next();
    }
  }

  /** Null when it is not said where the database is. */
  private Connection connect() throws SQLException {
    DataSource source = dataSource();
    if (source != null) {
      return source.getConnection();
    }
    String url = text(JDBC_URL);
    return url == null ? null : DriverManager.getConnection(url, credentials());
  }

  private DataSource dataSource() {
    return Stream.of("jakarta.persistence.nonJtaDataSource", "jakarta.persistence.jtaDataSource")
        .map(properties()::get)
        .filter(DataSource.class::isInstance)
        .map(DataSource.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Only what is given: an empty password would keep the driver from looking for one. */
  private Properties credentials() {
    Properties credentials = new Properties();
    set(credentials, "user", text(JDBC_USER));
    set(credentials, "password", text(JDBC_PASSWORD));
    return credentials;
  }

  private static void set(Properties credentials, String name, String value) {
    if (value != null) {
      credentials.setProperty(name, value);
    }
  }

  private String text(String property) {
    return Objects.toString(properties().get(property), null);
  }
}
