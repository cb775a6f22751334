package org.varianteffect.annotation.migrations;

import java.util.List;

/**
 * What expand found and what it made.
 *
 * @param adopted tables, views and indexes of the new representation that were there already
 * @param created those that it created, as {@code table} or {@code table.column}
 */
public record ExpandReport(List<String> adopted, List<String> created) {

  public ExpandReport {
    adopted = List.copyOf(adopted);
    created = List.copyOf(created);
  }
}
