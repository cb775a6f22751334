package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.List;

/** The content of all new tables, without ids: a row is known by what it says. */
public record NewRows(
    List<RecordRow> records,
    List<AlleleRow> alleles,
    List<GnomadRow> gnomad,
    List<ClinvarRow> clinvar,
    List<VepRow> vep,
    List<ControlRow> controls,
    List<EventRow> events) {

  public static NewRows none() {
    return new NewRows(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** For the shape in which controls are old rows, not native ones. */
  public NewRows withoutControls() {
    return new NewRows(records, alleles, gnomad, clinvar, vep, List.of(), events);
  }
}
