package org.varianteffect.annotation.model.mapping;

import java.util.Comparator;
import java.util.List;

/**
 * How a ClinGen id may be written: a pair in either order, whichever its row was stored with. Rows
 * are looked for in all spellings; answers that are named by an id have the one in byte order.
 */
public final class ClingenSpelling {

  private static final char BETWEEN = ',';

  private ClingenSpelling() {}

  /** The one of byte order; of what is no pair itself. */
  public static String inByteOrder(String id) {
    return all(id).stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /** All, the one that was given first; of what is no pair only that. */
  public static List<String> all(String id) {
    if (!isPair(id)) {
      return List.of(id);
    }
    int comma = id.indexOf(BETWEEN);
    return List.of(id, id.substring(comma + 1) + BETWEEN + id.substring(0, comma));
  }

  /** Whether it names two alleles that are found together on one molecule. */
  public static boolean isPair(String id) {
    int comma = id.indexOf(BETWEEN);
    return comma >= 0 && comma == id.lastIndexOf(BETWEEN);
  }
}
