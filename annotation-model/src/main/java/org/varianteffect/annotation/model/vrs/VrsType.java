package org.varianteffect.annotation.model.vrs;

/** The VRS types that have a computed identifier, with the prefix that it carries. */
public enum VrsType {
  SEQUENCE_LOCATION("SequenceLocation", "SL"),
  ALLELE("Allele", "VA"),
  CIS_PHASED_BLOCK("CisPhasedBlock", "CPB");

  private final String typeName;
  private final String prefix;

  VrsType(String typeName, String prefix) {
    this.typeName = typeName;
    this.prefix = prefix;
  }

  /** The {@code type} of such a document in VRS 2.0. */
  public String typeName() {
    return typeName;
  }

  /** What stands between {@code ga4gh:} and the dot. */
  public String prefix() {
    return prefix;
  }

  /** Whether an object of this type can be a row of {@code alleles}: a location alone cannot. */
  public boolean isVariation() {
    return this != SEQUENCE_LOCATION;
  }
}
