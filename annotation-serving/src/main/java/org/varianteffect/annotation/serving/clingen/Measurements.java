package org.varianteffect.annotation.serving.clingen;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.varianteffect.annotation.model.mapping.ClingenSpelling;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;

/** Measurements by ClinGen's id of the allele that was measured; a pair in byte order. */
final class Measurements {

  private final Map<String, List<Measurement>> byId = new HashMap<>();

  private Measurements() {}

  /**
   * Those of these ids, in one statement, in whichever order pairs are stored; absent when they are
   * more than the most.
   */
  static Optional<Measurements> read(Snapshot snapshot, Collection<String> ids, int most) {
    List<Row> rows =
        snapshot
            .query(Measurements.class, "measurements")
            .bindArray("ids", String.class, spellings(ids))
            .bind("limit", most + 1)
            .map((resultSet, context) -> Row.read(new ResultRow(resultSet)))
            .list();
    if (rows.size() > most) {
      return Optional.empty();
    }
    Measurements measurements = new Measurements();
    rows.stream()
        .filter(once(Row::key))
        .forEach(
            row ->
                measurements
                    .byId
                    .computeIfAbsent(row.clingenAlleleId(), id -> new ArrayList<>())
                    .add(row.measurement()));
    return Optional.of(measurements);
  }

  private static List<String> spellings(Collection<String> ids) {
    return ids.stream().flatMap(id -> ClingenSpelling.all(id).stream()).toList();
  }

  /**
   * Lets the first row of each key pass: a variant has measured an allele once, however many of its
   * records say so.
   */
  static <R> Predicate<R> once(Function<? super R, ?> key) {
    Set<Object> seen = new HashSet<>();
    return row -> seen.add(key.apply(row));
  }

  /** A row of {@code measurements.sql}. */
  private record Row(int variantId, String clingenAlleleId, Measurement measurement) {
    static Row read(ResultRow row) throws SQLException {
      return new Row(
          row.integer("variant_id"),
          ClingenSpelling.inByteOrder(row.text("clingen_allele_id")),
          Measurements.measurement(row));
    }

    List<Object> key() {
      return List.of(variantId, clingenAlleleId);
    }
  }

  /** Of a row with the columns of {@code measurements.sql}. */
  static Measurement measurement(ResultRow row) throws SQLException {
    return new Measurement(
        row.maybeText("urn"),
        row.maybeText("hgvs_nt"),
        row.maybeText("hgvs_pro"),
        row.maybeText("hgvs_splice"),
        new Measurement.MeasuredIn(
            row.maybeText("score_set_urn"),
            row.maybeText("title"),
            row.maybeText("short_description"),
            row.maybeDate("published_date")));
  }

  /** Absent when nobody measured it. */
  Optional<MeasuredAllele> of(String id) {
    return Optional.ofNullable(byId.get(id)).map(found -> new MeasuredAllele(id, found));
  }

  /** How many there are of an id. */
  int count(String id) {
    return byId.getOrDefault(id, List.of()).size();
  }

  /** Those that somebody measured. */
  List<MeasuredAllele> of(Collection<String> ids) {
    return ids.stream().flatMap(id -> of(id).stream()).toList();
  }
}
