package org.varianteffect.annotation.backfill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.VerifiedState.OldTable;
import org.varianteffect.annotation.backfill.database.Sql;

/** Reads the gate that {@code contract} obeys, condition by condition. */
public final class Gate {

  /** In the order in which the database looks at them. */
  private static final List<String> CONDITIONS =
      List.of(
          "cutover",
          "backfill",
          "dependents",
          "verification",
          "conservation",
          "parity",
          "anomalies",
          "freeze",
          "unchanged");

  private final Jdbi jdbi;

  /**
   * @param dataSource a database on which {@code expand} has run
   */
  public Gate(DataSource dataSource) {
    this.jdbi = Sql.on(dataSource);
  }

  /** Every condition, with what keeps it from holding now; reads the old tables. */
  public List<GateCondition> conditions() {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    CONDITIONS.forEach(name -> reasons.put(name, new ArrayList<>()));
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT about, reason FROM annotation_backfill.gate_findings()")
                .map((row, context) -> Map.entry(row.getString("about"), row.getString("reason")))
                .forEach(
                    found ->
                        reasons
                            .computeIfAbsent(found.getKey(), name -> new ArrayList<>())
                            .add(found.getValue())));
    return reasons.entrySet().stream()
        .map(entry -> new GateCondition(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What was verified last; empty when nothing was. */
  public Optional<VerifiedState> verified() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.named("verify/read_gate"))
                .map((row, context) -> ofOneTable(row))
                .stream()
                .reduce(VerifiedState::and));
  }

  /** A row for each table: all of them say when, by whom and of what. */
  private static VerifiedState ofOneTable(ResultSet row) throws SQLException {
    OldTable table =
        new OldTable(
            row.getString("table_name"),
            row.getLong("row_count"),
            instant(row, "watched_since"),
            instant(row, "read_at"));
    return new VerifiedState(
        instant(row, "verified_at"),
        row.getString("verified_by"),
        row.getString("snapshot"),
        List.of(table));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
