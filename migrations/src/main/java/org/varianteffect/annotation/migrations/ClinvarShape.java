package org.varianteffect.annotation.migrations;

/**
 * How the ClinVar table of the old representation relates to the new one; both exist in the field.
 */
public enum ClinvarShape {
  /** The old table is still there, beside the new one, with ids of its own. */
  COPIED,
  /** The old table was renamed to be the new one; a view may still answer to the old name. */
  RENAMED;

  String context() {
    return Migrations.lowerCase(this);
  }
}
