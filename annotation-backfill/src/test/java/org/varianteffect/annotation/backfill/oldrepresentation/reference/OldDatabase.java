package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** What a run restricted to some variants sees of it. */
  public OldDatabase restrictedTo(Set<Integer> variants) {
    List<OldMapping> some =
        mappings.stream().filter(mapping -> variants.contains(mapping.variantId())).toList();
    Set<Integer> ids = some.stream().map(OldMapping::id).collect(Collectors.toSet());
    return new OldDatabase(
        some,
        gnomadVariants,
        gnomadFacts.stream().filter(fact -> ids.contains(fact.mappingId())).toList(),
        oldControls,
        controlFacts.stream().filter(fact -> ids.contains(fact.mappingId())).toList(),
        translations,
        natives);
  }

  /** The same beside other native rows. */
  public OldDatabase withNatives(NewRows others) {
    return new OldDatabase(
        mappings, gnomadVariants, gnomadFacts, oldControls, controlFacts, translations, others);
  }
}
