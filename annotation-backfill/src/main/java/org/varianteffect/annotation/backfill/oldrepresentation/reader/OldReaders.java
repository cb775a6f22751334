package org.varianteffect.annotation.backfill.oldrepresentation.reader;

import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.varianteffect.annotation.backfill.Sql;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;

/**
 * The readers L1 to L7 as they were, each one statement of plain SQL on the old tables. Every value
 * of every row is fetched, in portions, and dropped: there is nothing to be done with it but to
 * take the time. Each method returns the number of rows. Orders are those that the answers had: of
 * lines of a CSV file only.
 */
public final class OldReaders {
  private static final int PORTION = 1000;
  private static final String ONE_VARIANT = "v.urn = :key";
  private static final String ONE_SCORE_SET = "s.urn = :key";

  private final Jdbi jdbi;
  private final String controlTable;

  /**
   * @param dataSource a database before {@code contract}
   */
  public OldReaders(DataSource dataSource) {
    this.jdbi = Sql.on(dataSource::getConnection, UnaryOperator.identity());
    this.controlTable = jdbi.withHandle(OldControls::of).table();
  }

  /** L1 of one variant. */
  public long annotationsOfVariant(String urn) {
    return read("annotations", Map.of("restriction", ONE_VARIANT), Map.of("key", urn));
  }

  /** L1 of one score set. */
  public long annotationsOfScoreSet(String urn) {
    return read("annotations", Map.of("restriction", ONE_SCORE_SET), Map.of("key", urn));
  }

  /** L1 of all. */
  public long annotations() {
    return read("annotations", Map.of("restriction", "true"), Map.of());
  }

  /** L2. */
  public long controls(String scoreSetUrn) {
    return read("controls", Map.of(), Map.of("key", scoreSetUrn));
  }

  /** L3. */
  public long controlOptions(String scoreSetUrn) {
    return read("control_options", Map.of(), Map.of("key", scoreSetUrn));
  }

  /** L4. */
  public long gnomad(String scoreSetUrn) {
    return read("gnomad", Map.of(), Map.of("key", scoreSetUrn));
  }

  /**
   * L5: scores, VEP, gnomAD, ClinGen and a release of ClinVar, without the header.
   *
   * @param gnomad the release, e.g. {@code v4.1}
   * @param clinvar the release, {@code MM_YYYY}
   */
  public long csv(String scoreSetUrn, String gnomad, String clinvar, Writer writer) {
    Map<String, String> keys = Map.of("key", scoreSetUrn, "gnomad", gnomad, "clinvar", clinvar);
    return jdbi.inTransaction(
        handle -> {
          List<String> columns = scoreColumns(handle, scoreSetUrn);
          Query query = query(handle, "csv", Map.of("measured", measured(columns)));
          for (int i = 0; i < columns.size(); i++) {
            query.bind("column" + i, columns.get(i));
          }
          return query
              .bindMap(keys)
              .scanResultSet((rows, context) -> new OldCsv(writer).write(rows.get()));
        });
  }

  /** L6, of ids of one allele each. */
  public long lookups(Collection<String> clingenAlleleIds) {
    return jdbi.inTransaction(
        handle ->
            fetch(
                query(handle, "lookups", Map.of())
                    .bindArray("keys", String.class, clingenAlleleIds)));
  }

  /** L7 of one variant. */
  public long mappingsOfVariant(String urn) {
    return read("mappings", Map.of("restriction", ONE_VARIANT), Map.of("key", urn));
  }

  /** L7 of one score set. */
  public long mappingsOfScoreSet(String urn) {
    return read("mappings", Map.of("restriction", ONE_SCORE_SET), Map.of("key", urn));
  }

  private List<String> scoreColumns(Handle handle, String scoreSetUrn) {
    return query(handle, "csv_columns", Map.of())
        .bind("key", scoreSetUrn)
        .mapTo(String.class)
        .list();
  }

  private static String measured(List<String> columns) {
    StringJoiner expressions = new StringJoiner(" ").setEmptyValue("");
    for (int i = 0; i < columns.size(); i++) {
      expressions.add("v.data -> 'score_data' ->> :column" + i + "::text,");
    }
    return expressions.toString();
  }

  private long read(String name, Map<String, String> parts, Map<String, String> keys) {
    return jdbi.inTransaction(handle -> fetch(query(handle, name, parts).bindMap(keys)));
  }

  private Query query(Handle handle, String name, Map<String, String> parts) {
    Query query = handle.createQuery(Sql.named("oldrepresentation/reader/" + name));
    parts.forEach(query::define);
    return query.define("controlTable", controlTable).setFetchSize(PORTION);
  }

  private static long fetch(Query query) {
    return query.scanResultSet((rows, context) -> fetch(rows.get()));
  }

  private static long fetch(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    long count = 0;
    while (rows.next()) {
      for (int i = 1; i <= columns; i++) {
        rows.getString(i);
      }
      count++;
    }
    return count;
  }
}
