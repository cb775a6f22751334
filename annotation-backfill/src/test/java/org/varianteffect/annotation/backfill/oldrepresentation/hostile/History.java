package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;

/** Plain histories on numbered days, for models that go day by day. */
final class History {

  /** Every window of a history begins and ends before this day, or is open. */
  static final int DAYS = 12;

  private static final LocalDate FIRST = LocalDate.parse("2023-12-28");

  private History() {}

  static LocalDate date(int day) {
    return FIRST.plusDays(day);
  }

  static Instant instant(int day) {
    return date(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** A window of days; without an end it is open. */
  static Span span(int from, Integer to) {
    return new Span(instant(from), to == null ? null : instant(to));
  }

  /** The only mapping of its variant, in force over a window of days; without an end still. */
  static OldMapping alone(int number, int from, Integer to) {
    return mapping(100 + number, 1 + number, to == null, from, to == null ? from : to);
  }

  /** A mapping whose record can be told by its API version. */
  static OldMapping mapping(int id, int variant, boolean current, int mapped, int modified) {
    return new OldMapping(
        id,
        variant,
        current,
        date(mapped),
        date(modified),
        new OldMapping.Documents(null, HostileDocuments.allele("A", null)),
        new OldMapping.Names("genomic", null, null, null, null, null),
        new OldMapping.Vep(null, null),
        new OldMapping.Run(String.valueOf(id), null, null, null, null, null));
  }

  static OldDatabase database(List<OldMapping> mappings) {
    return new OldDatabase(
        mappings, Pools.GNOMAD, List.of(), Pools.CONTROLS, List.of(), List.of(), NewRows.none());
  }
}
