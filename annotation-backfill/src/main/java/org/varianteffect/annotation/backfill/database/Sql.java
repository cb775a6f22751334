package org.varianteffect.annotation.backfill.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of this module: {@code .sql} resources named after their owner and what they do. */
public final class Sql {
  private static final ConcurrentMap<String, String> TEXTS = new ConcurrentHashMap<>();

  /**
   * Keeps what it has parsed, so that it is one for all: parsing takes longer than most queries.
   */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private static final String ROOT = "/org/varianteffect/annotation/backfill/";

  private static final Pattern PLACE = Pattern.compile("<([A-Za-z]+)>");

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
  public static Jdbi on(DataSource dataSource) {
    return on(dataSource::getConnection, UnaryOperator.identity());
  }

  /** As {@link #on(DataSource)}, with each statement rewritten before it is sent. */
  public static Jdbi on(ConnectionFactory connections, UnaryOperator<String> rewriting) {
    Jdbi jdbi = Jdbi.create(new ConformingConnections(connections));
    jdbi.getConfig(SqlStatements.class)
        .setUnusedBindingAllowed(true)
        .setSqlParser(PARSER)
        .setTemplateEngine((sql, statement) -> rewriting.apply(filledIn(sql, statement)));
    return jdbi;
  }

  /** With what the statement defines in the places of these names. */
  private static String filledIn(String sql, StatementContext statement) {
    return PLACE
        .matcher(sql)
        .replaceAll(
            place -> {
              Object defined = statement.getAttribute(place.group(1));
              return Matcher.quoteReplacement(defined == null ? place.group() : defined.toString());
            });
  }

  private static String read(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(ROOT + name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no SQL resource named " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the SQL resource " + name, e);
    }
  }
}
