package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

/** What can be wrong with a variant in an old database; each variant has one at most. */
public enum Blemish {
  /** Every one of its mappings says that it is the current one. */
  MULTIPLE_CURRENT(2),
  /** None does. */
  NO_CURRENT(1),
  /** The current mapping is dated before an earlier one. */
  LIVE_PRECEDES_HISTORY(2),
  /** History's ids and dates run in different orders. */
  OUT_OF_ORDER(3),
  /** Mapped twice on one day. */
  SAME_DAY_REMAP(2),
  /** Nothing says at which level the mapping is. */
  NO_LEVEL(1),
  /** The mapped document is no VRS object that can be identified. */
  BROKEN_DOCUMENT(1),
  /** The document before mapping cannot be identified. */
  BROKEN_PRE_MAPPED(1),
  /** The stored identifier is not that of the content. */
  STALE_ID(1),
  /** Two mappings of one allele name different ClinGen ids or HGVS expressions. */
  FIELD_CONFLICT(2),
  /** Annotations and names, but no mapped document. */
  ANNOTATED_WITHOUT_ALLELE(1),
  /** Empty strings where NULL is meant. */
  EMPTY_STRINGS(1),
  /** Mapped by the old pipeline after the new one had mapped it. */
  MAPPED_AFTER_NATIVE(1),
  /** Linked to two gnomAD releases at once. */
  TWO_GNOMAD_RELEASES(1),
  /** Shares its allele with another variant, and VEP said something else of it. */
  RIVAL_CONSEQUENCE(1),
  /** The new pipeline knows another consequence of its allele. */
  CONTRARY_NATIVE_CONSEQUENCE(1),
  /** The new pipeline linked its allele to another gnomAD release. */
  CONTRARY_NATIVE_GNOMAD(1),
  /** The new pipeline's row of its allele has another ClinGen id. */
  CONTRARY_NATIVE_FIELD(1),
  /** A ClinVar assertion of it has other content in the new table (where there are two tables). */
  CONTROL_CONFLICT(1),
  /** A translation of it names an id that nothing has. */
  UNUSED_TRANSLATION(1);

  private final int mappings;

  Blemish(int mappings) {
    this.mappings = mappings;
  }

  /** How many mappings a variant needs to show it. */
  int mappings() {
    return mappings;
  }
}
