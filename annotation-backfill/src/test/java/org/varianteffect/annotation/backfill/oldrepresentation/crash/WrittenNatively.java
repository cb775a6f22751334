package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * What a native writer has written, as it knows it, and what of that is no longer so in the
 * database.
 */
final class WrittenNatively {
  private static final class Row {
    final String key;
    final String content;
    final Instant validFrom;
    Instant validTo;

    Row(String key, String content, Instant validFrom) {
      this.key = key;
      this.content = content;
      this.validFrom = validFrom;
    }
  }

  private final Map<String, Map<Integer, Row>> tables = new LinkedHashMap<>();
  private final Map<String, Integer> live = new LinkedHashMap<>();

  /**
   * A row that is live now; the one that was live under its key has ended where this one starts.
   *
   * @param content what a row of that table says, as {@link #differences} reads it
   */
  void wrote(String table, int id, String key, String content, Instant validFrom) {
    Map<Integer, Row> rows = tables.computeIfAbsent(table, name -> new LinkedHashMap<>());
    if (rows.containsKey(id)) {
      return; // it said the same, so that nothing was written
    }
    rows.put(id, new Row(key, content, validFrom));
    Integer before = live.put(table + key, id);
    if (before != null) {
      rows.get(before).validTo = validFrom;
    }
  }

  void retired(String table, int id, Instant validTo) {
    Row row = tables.get(table).get(id);
    row.validTo = validTo;
    live.remove(table + row.key);
  }

  int count() {
    return tables.values().stream().mapToInt(Map::size).sum();
  }

  /** Each row that is not in the database as it was written. */
  List<String> differences(TestDatabase database) {
    List<String> differences = new ArrayList<>();
    differences(
        differences,
        database,
        "gnomad_allele_links",
        "'allele ' || allele_id",
        "gnomad_variant_id::text");
    differences(
        differences,
        database,
        "vep_allele_consequences",
        "'allele ' || allele_id",
        "functional_consequence");
    differences(
        differences,
        database,
        "clinvar_allele_links",
        "'allele ' || allele_id || ' control ' || clinvar_control_id",
        "''");
    differences(
        differences,
        database,
        "mapping_records",
        "'variant ' || variant_id",
        "mapping_api_version || ' ' || coalesce((SELECT string_agg(l.allele_id || ' ' || l.is_authoritative || ' '"
            + " || (l.valid_from = r.valid_from) || ' ' || (l.valid_to IS NOT DISTINCT FROM r.valid_to), ',')"
            + " FROM mapping_record_alleles l WHERE l.mapping_record_id = r.id), '')");
    return differences;
  }

  private void differences(
      List<String> differences, TestDatabase database, String table, String key, String content) {
    Map<Integer, Map<String, Object>> found = new LinkedHashMap<>();
    database
        .rows(
            "SELECT id, %s AS key, %s AS content, valid_from, valid_to FROM %s r"
                .formatted(key, content, table))
        .forEach(row -> found.put((Integer) row.get("id"), row));
    tables
        .getOrDefault(table, Map.of())
        .forEach(
            (id, row) -> {
              String written = said(row.key, row.content, row.validFrom, row.validTo);
              String stored = found.containsKey(id) ? said(found.get(id)) : "gone";
              if (!written.equals(stored)) {
                differences.add(table + " " + id + ": wrote " + written + ", found " + stored);
              }
            });
  }

  private static String said(Map<String, Object> row) {
    return said(
        (String) row.get("key"),
        (String) row.get("content"),
        instant(row.get("valid_from")),
        instant(row.get("valid_to")));
  }

  private static String said(String key, String content, Instant from, Instant to) {
    return key + " = " + content + " [" + from + ", " + Objects.toString(to, "") + ")";
  }

  private static Instant instant(Object time) {
    return time == null ? null : ((java.time.OffsetDateTime) time).toInstant();
  }
}
