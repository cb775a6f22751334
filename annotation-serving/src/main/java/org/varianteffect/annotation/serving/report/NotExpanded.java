package org.varianteffect.annotation.serving.report;

import java.io.Serial;
import java.util.List;

/** The database lacks new tables: it was not expanded. */
public final class NotExpanded extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final List<String> missing;

  NotExpanded(List<String> missing, Throwable cause) {
    super(
        "the database lacks new tables (%s): run expand first"
            .formatted(String.join(", ", missing)),
        cause);
    this.missing = List.copyOf(missing);
  }

  /** The names of what is missing, never empty. */
  public List<String> missing() {
    return missing;
  }
}
