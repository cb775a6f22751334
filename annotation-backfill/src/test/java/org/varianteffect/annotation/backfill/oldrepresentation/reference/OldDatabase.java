package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.List;

/**
 * A database before the backfill: everything old, and what the running pipeline has written
 * natively. In the renamed shape of the ClinVar table, {@code oldControls} are the rows of the one
 * table there is, and {@code natives} holds no controls.
 */
public record OldDatabase(
    List<OldMapping> mappings,
    List<OldGnomad> gnomadVariants,
    List<GnomadFact> gnomadFacts,
    List<OldControl> oldControls,
    List<ControlFact> controlFacts,
    List<Translation> translations,
    NewRows natives) {

  /** A gnomAD row, which stays. */
  public record OldGnomad(int id, String dbVersion) {}

  /** A mapping's link to a gnomAD row. */
  public record GnomadFact(int mappingId, int gnomadVariantId) {}

  /** A row of the old table of controls; in the renamed shape a row of the new one. */
  public record OldControl(int id, ControlRow control) {}

  /** A mapping's link to an old control. */
  public record ControlFact(int mappingId, int controlId) {}

  /** A pair of ClinGen ids. */
  public record Translation(String aa, String nt) {}

  public OldMapping mapping(int id) {
    return mappings.stream().filter(mapping -> mapping.id() == id).findFirst().orElseThrow();
  }
}
