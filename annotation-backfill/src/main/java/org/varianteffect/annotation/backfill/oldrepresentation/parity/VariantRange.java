package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Some thousands of variants, in the order of their URNs, so that memory stays bounded however
 * large a score set is.
 *
 * @param low the first URN; NULL: the variants without one
 * @param high the first URN of the next range; NULL: there is none
 */
record VariantRange(String low, String high) {
  private static final int SIZE = 50_000;

  static List<VariantRange> all(Handle handle) {
    List<String> lows =
        handle.createQuery(Queries.named("ranges")).bind("size", SIZE).mapTo(String.class).list();
    List<VariantRange> ranges = new ArrayList<>();
    ranges.add(new VariantRange(null, null));
    for (int i = 0; i < lows.size(); i++) {
      ranges.add(new VariantRange(lows.get(i), i + 1 < lows.size() ? lows.get(i + 1) : null));
    }
    return ranges;
  }

  /** The condition on a column with a variant's URN. */
  String on(String column) {
    if (low == null) {
      return column + " IS NULL";
    }
    return high == null
        ? column + " >= :low"
        : "%s >= :low AND %s < :high".formatted(column, column);
  }
}
