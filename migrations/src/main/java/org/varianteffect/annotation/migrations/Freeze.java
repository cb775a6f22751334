package org.varianteffect.annotation.migrations;

/** Which writes the database refuses from cutover on. */
public enum Freeze {
  /** Writes to retired tables, and of retired columns. */
  RETIRED,
  /** As {@link #RETIRED}, and every write to mapped variants. */
  ALL,
  /** None: then the gate of contract stays closed. */
  NONE
}
