package org.varianteffect.annotation.backfill.oldrepresentation.parity;

/** The readers of page 4 that read what is retired, and the past. */
enum ComparedReader {
  L1("rows of v_variant_annotations"),
  L2("variants and their ClinVar controls"),
  L3("ClinVar releases of score sets"),
  L4("variants and their gnomAD rows"),
  L5("lines of sampled score sets' CSV"),
  L6("ClinGen ids and the variants they lead to"),
  L7("mapped variants, their controls and gnomAD rows"),
  AS_OF("variants and their annotations on past days");

  private final String what;

  ComparedReader(String what) {
    this.what = what;
  }

  /** What is counted. */
  String what() {
    return what;
  }
}
