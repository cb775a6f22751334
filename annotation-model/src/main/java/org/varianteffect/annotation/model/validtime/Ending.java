package org.varianteffect.annotation.model.validtime;

import java.time.Instant;
import java.util.List;

/**
 * A live row that ends, and the rows that end with it.
 *
 * @param rows all of them, locked
 * @param earliest the first instant at which they can end: each has started by then, and what ended
 *     with the row before has ended
 */
record Ending(List<ValidTimeRow> rows, Instant earliest) {

  /** Written with the next flush. */
  void at(Instant instant) {
    rows.forEach(row -> row.end(instant));
  }
}
