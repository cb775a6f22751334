package org.varianteffect.annotation.serving.query;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.NotServing;
import org.varianteffect.annotation.serving.failure.ReadTimedOut;

/** Opens snapshots of a database. */
public final class Snapshots {

  /** Keeps what it has parsed, so one serves all. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  /**
   * Compiling a plan to machine code takes longer than most of these queries. What they read lies
   * scattered over tables whose rows have documents: reading such a table whole, which the default
   * price of an index on a spinning disk suggests, takes several times as long.
   */
  private static final String BEGIN =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off;"
          + " SET LOCAL random_page_cost = 1.1";

  /**
   * Thinking of all orders of joins takes longer than finding a few rows in the written one. And a
   * plan that was made once is as good for the next few rows: making it anew takes ten times as
   * long as following it.
   */
  private static final String BEGIN_LOOKUP =
      BEGIN + "; SET LOCAL join_collapse_limit = 1; SET LOCAL plan_cache_mode = force_generic_plan";

  private static final Set<String> MISSING_TABLE_OR_COLUMN = Set.of("42P01", "42703");
  private static final String CANCELED = "57014";

  private final Jdbi jdbi;
  private final String begin;

  public Snapshots(DataSource dataSource) {
    this(dataSource, BEGIN);
  }

  private Snapshots(DataSource dataSource, String begin) {
    this.begin = begin;
    this.jdbi = Jdbi.create(Objects.requireNonNull(dataSource, "dataSource"));
    jdbi.getConfig(SqlStatements.class)
        .setUnusedBindingAllowed(true)
        .setTemplateEngine(TemplateEngine.NOP)
        .setSqlParser(PARSER);
  }

  /** For queries that find few rows by index, and whose joins are written in the order to make. */
  public static Snapshots forLookups(DataSource dataSource) {
    return new Snapshots(dataSource, BEGIN_LOOKUP);
  }

  /**
   * Reads in one transaction that sees one state of the data and writes nothing. The connection is
   * given back whatever happens, also when {@code reading} throws.
   *
   * @throws NotServing when the database was never expanded
   * @throws ReadTimedOut when the database ended a statement
   */
  public <T> T read(ReadScope scope, ReadTime time, Function<Snapshot, T> reading) {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(time, "time");
    try {
      return jdbi.inTransaction(
          handle -> {
            handle.execute(begin);
            return reading.apply(new Snapshot(handle, scope, time));
          });
    } catch (JdbiException e) {
      throw explained(e);
    }
  }

  private static RuntimeException explained(JdbiException failure) {
    if (!(failure.getCause() instanceof SQLException sql)) {
      return failure;
    }
    if (CANCELED.equals(sql.getSQLState())) {
      return new ReadTimedOut(failure);
    }
    return MISSING_TABLE_OR_COLUMN.contains(sql.getSQLState())
        ? new NotServing(sql.getMessage().lines().findFirst().orElse(""), failure)
        : failure;
  }
}
