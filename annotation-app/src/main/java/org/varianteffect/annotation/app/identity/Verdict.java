package org.varianteffect.annotation.app.identity;

import java.util.Locale;

/** How a stored identifier compares with the computed one. */
public enum Verdict {
  /** They are the same. */
  OK,
  /** They differ. */
  DRIFT,
  /** The document carries none. */
  ABSENT,
  /** Nothing can be computed from the content. */
  UNIDENTIFIABLE;

  /** As the command prints it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody should look at it. */
  public boolean isProblem() {
    return this == DRIFT || this == UNIDENTIFIABLE;
  }
}
