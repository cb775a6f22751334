package org.varianteffect.annotation.migrations;

/** The steps from the old representation to the new, in their order. */
public enum Phase {
  EXPAND,
  BACKFILL,
  CUTOVER,
  CONTRACT,
  PURGE;

  /** The name as on the command line. */
  public String lowerCase() {
    return Migrations.lowerCase(this);
  }
}
