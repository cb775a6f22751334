package org.varianteffect.annotation.migrations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a retired table is still read by others than this project's commands.
 *
 * @param table its name
 * @param watchedSince a read from then on would have been noticed
 * @param readAt the last one; before PostgreSQL 16, when it was noticed; empty when there was none
 */
public record OldTableReads(String table, Instant watchedSince, Optional<Instant> readAt) {

  private static final String QUERY =
      """
      SELECT
        k.relation,
        extract(epoch FROM k.watched_since)::bigint AS watched_since,
        extract(epoch FROM k.read_at)::bigint AS read_at
      FROM annotation_backfill.reads_of_old_tables k
      JOIN pg_class c ON c.relname = k.relation
      WHERE c.oid IN (SELECT r FROM annotation_backfill.retired_tables() r)
      ORDER BY k.relation
      """;

  static List<OldTableReads> of(CatalogQuery catalog) {
    return catalog.rows(QUERY).stream().map(OldTableReads::of).toList();
  }

  private static OldTableReads of(Map<String, String> row) {
    return new OldTableReads(
        row.get("relation"),
        instant(row.get("watched_since")),
        Optional.ofNullable(row.get("read_at")).map(OldTableReads::instant));
  }

  private static Instant instant(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }
}
