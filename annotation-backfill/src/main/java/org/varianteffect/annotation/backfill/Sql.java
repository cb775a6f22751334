package org.varianteffect.annotation.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The SQL of this module: {@code .sql} resources named after their owner and what they do. */
public final class Sql {
  private static final ConcurrentMap<String, String> TEXTS = new ConcurrentHashMap<>();

  private Sql() {}

  /**
   * The text of a resource.
   *
   * @param name the folder and the file without its ending, such as {@code records/insert_links}
   * @throws IllegalArgumentException when there is none of that name
   */
  public static String named(String name) {
    return TEXTS.computeIfAbsent(name, Sql::read);
  }

  /**
   * Runs this module's SQL on a data source. A statement gets all the parameters of its owner and
   * uses those that it names.
   */
  static Jdbi on(DataSource dataSource) {
    Jdbi jdbi = Jdbi.create(dataSource);
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return jdbi;
  }

  private static String read(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no SQL resource named " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the SQL resource " + name, e);
    }
  }
}
