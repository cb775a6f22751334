package org.varianteffect.annotation.serving.query;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.DatabaseRefused;
import org.varianteffect.annotation.serving.failure.InTransaction;
import org.varianteffect.annotation.serving.failure.NotServing;
import org.varianteffect.annotation.serving.failure.ReadTimedOut;

/** Opens snapshots of a database. */
public final class Snapshots {

  /** Keeps what it has parsed, so one serves all. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  /**
   * Compiling a plan to machine code takes longer than most of these queries. What they read lies
   * scattered over tables whose rows have documents: reading such a table whole, which the default
   * price of an index on a spinning disk suggests, takes several times as long. Results that are
   * fetched in portions have no help of other processes: a plan that counts on it is a bad one. And
   * frequencies have all their digits, as PostgreSQL has it unless somebody has asked for fewer.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "jit", "off",
          "random_page_cost", "1.1",
          "max_parallel_workers_per_gather", "0",
          "extra_float_digits", "1");

  /**
   * Thinking of all orders of joins takes longer than finding a few rows in the written one. And a
   * plan that was made once is as good for the next few rows: making it anew takes ten times as
   * long as following it.
   */
  private static final Map<String, String> OF_LOOKUPS =
      Map.of("join_collapse_limit", "1", "plan_cache_mode", "force_generic_plan");

  /**
   * From one row to the next by index it takes as long as the score set asks for. A hash join reads
   * whole tables for a score set of some size, the longer the more there are of others, and forgets
   * the order, so that no row comes before all are joined and sorted. The variants of most score
   * sets are sorted in memory, then.
   */
  private static final Map<String, String> BY_INDEX =
      Map.of("enable_hashjoin", "off", "enable_mergejoin", "off", "work_mem", "16MB");

  /**
   * What is read for a portion at a time is found by arrays of ids. The planner cannot know how
   * many there are and takes them for few, which would be found one after the other, and in any
   * order; nor that no portion comes twice.
   */
  private static final Map<String, String> BY_PORTION =
      Map.of(
          "enable_nestloop", "off",
          "enable_memoize", "off",
          "join_collapse_limit", "1",
          "work_mem", "16MB");

  /** Those of them that the server knows: transaction_timeout from PostgreSQL 17 on. */
  private static final String LIFTED =
      """
      ; SELECT set_config(limits.name, '0', true)
      FROM unnest('{statement_timeout, idle_in_transaction_session_timeout, transaction_timeout}'::text[]) AS limits (name)
      WHERE current_setting(limits.name, true) IS NOT NULL
      """;

  private static final Set<String> MISSING_TABLE_OR_COLUMN = Set.of("42P01", "42703");
  private static final String CANCELED = "57014";

  /** Rows that travel at once: enough to be fast, little enough to be nothing in memory. */
  private static final int PORTION = 1_000;

  private static final int ALL_AT_ONCE = 0;

  private final Jdbi jdbi;
  private final Optional<String> begin;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public Snapshots(DataSource dataSource) {
    this(dataSource, Optional.of(begin(Map.of())));
  }

  private Snapshots(DataSource dataSource, Optional<String> begin) {
    this.begin = begin;
    this.jdbi = Jdbi.create(new CommittingConnections(dataSource));
    jdbi.getConfig(SqlStatements.class)
        .setUnusedBindingAllowed(true)
        .setTemplateEngine(TemplateEngine.NOP)
        .setSqlParser(PARSER);
  }

  /** For queries that find few rows by index, and whose joins are written in the order to make. */
  public static Snapshots forLookups(DataSource dataSource) {
    return new Snapshots(dataSource, Optional.of(begin(OF_LOOKUPS)));
  }

  /** For what begins with the variants of a score set and looks up the rest by index. */
  public static Snapshots byIndex(DataSource dataSource) {
    return new Snapshots(dataSource, Optional.of(begin(BY_INDEX)));
  }

  /** For what looks the variants of a score set up in portions. */
  public static Snapshots byPortion(DataSource dataSource) {
    return new Snapshots(dataSource, Optional.of(begin(BY_PORTION)));
  }

  /**
   * For reads of one statement that finds few rows by index. It sees one state of the data by
   * itself, and settings, or a cursor, would take longer than it takes.
   */
  public static Snapshots ofOneStatement(DataSource dataSource) {
    return new Snapshots(dataSource, Optional.empty());
  }

  /**
   * For what goes through whole tables, however long that takes: the limits that a role has for
   * other work do not hold until the end of the read.
   */
  public static Snapshots withoutTimeLimit(DataSource dataSource) {
    return new Snapshots(dataSource, Optional.of(begin(Map.of()) + LIFTED));
  }

  private static String begin(Map<String, String> more) {
    return Stream.of(SETTINGS, more)
        .flatMap(settings -> settings.entrySet().stream())
        .map(
            setting ->
                "set_config('%s', '%s', true)".formatted(setting.getKey(), setting.getValue()))
        .sorted()
        .collect(
            Collectors.joining(
                ", ", "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT ", ""));
  }

  /**
   * Reads in one transaction that sees one state of the data and writes nothing. The connection is
   * given back whatever happens, also when {@code reading} throws.
   *
   * @throws InTransaction when the connection is in a transaction of somebody else's
   * @throws NotServing when the database was never expanded
   * @throws ReadTimedOut when the database ended a statement
   * @throws DatabaseRefused when it, or the pool, did not let the read go on
   */
  public <T> T read(ReadScope scope, ReadTime time, Function<Snapshot, T> reading) {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(time, "time");
    int portion = begin.isPresent() ? PORTION : ALL_AT_ONCE;
    Function<Handle, T> asked = handle -> reading.apply(new Snapshot(handle, scope, time, portion));
    try {
      return begin.isPresent() ? readAll(begin.get(), asked) : readOne(asked);
    } catch (ThrownByCaller e) {
      throw e.thrown();
    } catch (JdbiException e) {
      throw explained(e);
    }
  }

  /**
   * Reads in the same way what code of the caller's takes row by row.
   *
   * @param reader the caller's; what it throws comes out as it was thrown
   * @param reading is given the snapshot and what to pass rows to
   */
  public <R, T> T stream(
      ReadScope scope,
      ReadTime time,
      Consumer<? super R> reader,
      BiFunction<Snapshot, Consumer<R>, T> reading) {
    Objects.requireNonNull(reader, "reader");
    Consumer<R> guarded = row -> ThrownByCaller.run(() -> reader.accept(row));
    return read(scope, time, snapshot -> reading.apply(snapshot, guarded));
  }

  private <T> T readAll(String settings, Function<Handle, T> reading) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(settings);
          return reading.apply(handle);
        });
  }

  private <T> T readOne(Function<Handle, T> reading) {
    return jdbi.withHandle(
        handle -> {
          try (ReadOnlyHandle readOnly = new ReadOnlyHandle(handle)) {
            return readOnly.inTransaction(reading);
          }
        });
  }

  private static RuntimeException explained(JdbiException failure) {
    if (!(failure.getCause() instanceof SQLException sql)) {
      return failure;
    }
    // A pool's own failures have none.
    String state = Objects.requireNonNullElse(sql.getSQLState(), "");
    if (state.equals(CANCELED)) {
      return new ReadTimedOut(failure);
    }
    return MISSING_TABLE_OR_COLUMN.contains(state)
        ? new NotServing(sql.getMessage().lines().findFirst().orElse(""), failure)
        : new DatabaseRefused(sql, failure);
  }
}
