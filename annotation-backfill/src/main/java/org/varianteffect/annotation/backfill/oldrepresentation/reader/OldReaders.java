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
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;

/**
 * The readers L1 to L7 as they were, in plain SQL on the old tables. Readers of a score set look it
 * up first, for "no such score set" and "nothing matches" were different answers. Every value of
 * every row is fetched, in portions, and dropped: there is nothing to be done with it but to take
 * the time. Each method returns the number of rows. Only lines of a CSV file have an order.
 */
public final class OldReaders {
  private static final int PORTION = 1000;
  private static final String VIEW = Sql.named("oldrepresentation/parity/old_view");

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
    return annotations("variant_urn = :key", Map.of("key", urn));
  }

  /** L1 of one score set. */
  public long annotationsOfScoreSet(String urn) {
    return annotations("score_set_urn = :key", Map.of("key", urn));
  }

  /** L1 of all. */
  public long annotations() {
    return annotations("true", Map.of());
  }

  private long annotations(String restriction, Map<String, String> keys) {
    Map<String, String> parts = Map.of("view", VIEW, "restriction", restriction);
    return jdbi.inTransaction(handle -> fetch(query(handle, "annotations", parts).bindMap(keys)));
  }

  /** L2. */
  public long controls(String scoreSetUrn) {
    return ofScoreSet("controls", scoreSetUrn);
  }

  /** L3. */
  public long controlOptions(String scoreSetUrn) {
    return ofScoreSet("control_options", scoreSetUrn);
  }

  /** L4. */
  public long gnomad(String scoreSetUrn) {
    return ofScoreSet("gnomad", scoreSetUrn);
  }

  /**
   * L5: scores, VEP, gnomAD, ClinGen and a release of ClinVar, without the header.
   *
   * @param gnomad the release, e.g. {@code v4.1}
   * @param clinvar the release, {@code MM_YYYY}
   */
  public long csv(String scoreSetUrn, String gnomad, String clinvar, Writer writer) {
    return jdbi.inTransaction(
        handle -> {
          int id = scoreSetId(handle, scoreSetUrn);
          return csvQuery(handle, id)
              .bindMap(Map.of("gnomad", gnomad, "clinvar", clinvar))
              .scanResultSet((rows, context) -> new OldCsv(writer).write(rows.get()));
        });
  }

  private Query csvQuery(Handle handle, int scoreSetId) {
    List<String> columns =
        query(handle, "csv_columns", Map.of())
            .bind("scoreSetId", scoreSetId)
            .mapTo(String.class)
            .list();
    Query query = query(handle, "csv", Map.of("measured", measured(columns.size())));
    for (int i = 0; i < columns.size(); i++) {
      query.bind("column" + i, columns.get(i));
    }
    return query.bind("scoreSetId", scoreSetId);
  }

  private static String measured(int columns) {
    StringJoiner expressions = new StringJoiner(" ");
    for (int i = 0; i < columns; i++) {
      expressions.add("v.data -> 'score_data' ->> :column" + i + "::text,");
    }
    return expressions.toString();
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
    Map<String, String> parts = Map.of("restriction", "v.urn = :key");
    return jdbi.inTransaction(handle -> fetch(query(handle, "mappings", parts).bind("key", urn)));
  }

  /** L7 of one score set. */
  public long mappingsOfScoreSet(String urn) {
    return ofScoreSet("mappings", urn);
  }

  private long ofScoreSet(String name, String urn) {
    Map<String, String> parts = Map.of("restriction", "v.scoreset_id = :scoreSetId");
    return jdbi.inTransaction(
        handle -> fetch(query(handle, name, parts).bind("scoreSetId", scoreSetId(handle, urn))));
  }

  private int scoreSetId(Handle handle, String urn) {
    return query(handle, "score_set", Map.of()).bind("key", urn).mapTo(Integer.class).one();
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
