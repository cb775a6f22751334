package org.varianteffect.annotation.serving.report;

import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;
import org.varianteffect.annotation.model.validtime.ReadTime;

/**
 * The queries of this package's {@code .sql} files. {@code <holds:x>} in them stands for "the row x
 * holds at the read time", {@code <events>} for the newest event of each subject and type.
 */
final class ReportQueries {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.create();
  private static final Pattern HOLDS = Pattern.compile("<holds:(\\w+)>");
  private static final String UNDEFINED_TABLE = "42P01";

  private static final List<String> NEW_TABLES =
      List.of(
          "alleles",
          "mapping_records",
          "mapping_record_alleles",
          "clinvar_allele_links",
          "gnomad_allele_links",
          "vep_allele_consequences",
          "annotation_event",
          "v_current_annotation_events");

  private static final String MISSING =
      """
      SELECT name
      FROM unnest(:names) WITH ORDINALITY AS expected (name, place)
      WHERE to_regclass(name) IS NULL
      ORDER BY place
      """;

  private final Jdbi jdbi;

  ReportQueries(DataSource dataSource) {
    this.jdbi = Jdbi.create(dataSource);
  }

  /** The text of a file. */
  static String text(String name) {
    return FILES.locate(ReportQueries.class.getPackageName() + "." + name);
  }

  static Query create(Handle handle, String sql, ReadTime time) {
    boolean live = time.instant().isEmpty();
    String events = live ? "v_current_annotation_events" : "(" + text("events_as_of") + ")";
    String complete = sql.replace("<events>", events);
    Query query =
        handle.createQuery(
            HOLDS
                .matcher(complete)
                .replaceAll(m -> Matcher.quoteReplacement(time.sql(m.group(1)))));
    time.instant()
        .ifPresent(
            instant ->
                query.bindBySqlType(
                    ReadTime.PARAMETER,
                    instant.atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE));
    return query;
  }

  /**
   * Reads.
   *
   * @throws NotExpanded when new tables are missing
   */
  <T> T read(Function<Handle, T> work) {
    return jdbi.withHandle(
        handle -> {
          try {
            return work.apply(handle);
          } catch (JdbiException e) {
            throw isUndefinedTable(e) ? notExpanded(handle, e) : e;
          }
        });
  }

  private static boolean isUndefinedTable(JdbiException e) {
    return e.getCause() instanceof SQLException sql && UNDEFINED_TABLE.equals(sql.getSQLState());
  }

  /** What is missing may be another table, which no expand would create. */
  private static RuntimeException notExpanded(Handle handle, JdbiException e) {
    List<String> missing =
        handle
            .createQuery(MISSING)
            .bindArray("names", String.class, NEW_TABLES)
            .mapTo(String.class)
            .list();
    return missing.isEmpty() ? e : new NotExpanded(missing, e);
  }
}
