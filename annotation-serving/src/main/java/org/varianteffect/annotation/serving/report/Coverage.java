package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a score set holds of the new representation at the read time. An allele counts once, however
 * many of its variants have it.
 *
 * @param variants its measured variants
 * @param records mapping records: variants that were mapped, or failed to be
 * @param alleles those that any link of a record leads to
 * @param measuredAlleles of these, those that an authoritative link leads to
 * @param derivedLinks links to alleles that are translations of the measured one
 * @param clingen alleles with a ClinGen id
 * @param gnomad alleles with a gnomAD frequency
 * @param clinvar alleles with an assertion of ClinVar, of whatever release
 * @param vep alleles that VEP was asked about, also when it found nothing
 */
public record Coverage(
    long variants,
    long records,
    long alleles,
    long measuredAlleles,
    long derivedLinks,
    long clingen,
    long gnomad,
    long clinvar,
    long vep) {

  static Coverage read(ResultSet row) throws SQLException {
    return new Coverage(
        row.getLong("variants"),
        row.getLong("records"),
        row.getLong("alleles"),
        row.getLong("measured_alleles"),
        row.getLong("derived_links"),
        row.getLong("clingen"),
        row.getLong("gnomad"),
        row.getLong("clinvar"),
        row.getLong("vep"));
  }

  /** The furthest state whose condition holds. */
  public CoverageState state() {
    if (gnomad > 0 && clinvar > 0 && clingen > 0 && vep > 0) {
      return CoverageState.ENRICHED;
    }
    if (derivedLinks > 0 || vep > 0) {
      return CoverageState.TRANSLATED;
    }
    if (records == 0) {
      return CoverageState.NONE;
    }
    return records < variants ? CoverageState.PARTIAL : CoverageState.RESHAPED;
  }
}
