package org.varianteffect.annotation.backfill.oldrepresentation.reference;

/** A ClinVar control: which assertion, and what it says. */
public record ControlRow(Key key, Content content) {

  /** Which assertion of which release. */
  public record Key(String dbName, String dbIdentifier, String dbVersion) {}

  /** What it says. */
  public record Content(
      String geneSymbol, String significance, String reviewStatus, String variationId) {}
}
