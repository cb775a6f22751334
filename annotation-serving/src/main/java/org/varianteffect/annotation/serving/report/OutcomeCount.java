package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * How often one kind of annotation ended in one way.
 *
 * @param annotationType such as {@code vrs_mapping} or {@code clinvar_control}
 * @param outcome of attempts {@code success}, {@code failed} or {@code skipped}; of events {@code
 *     present}, {@code absent}, {@code not_applicable} or {@code failed}
 * @param variants variants of which that is so; of a kind that speaks of alleles: which have such
 *     an allele
 * @param alleles alleles of which that is so; empty for a kind that speaks of variants
 */
public record OutcomeCount(
    String annotationType, String outcome, long variants, OptionalLong alleles) {

  static OutcomeCount read(ResultSet row) throws SQLException {
    Long alleles = row.getObject("counted_alleles", Long.class);
    return new OutcomeCount(
        row.getString("annotation_type"),
        row.getString("outcome"),
        row.getLong("counted_variants"),
        alleles == null ? OptionalLong.empty() : OptionalLong.of(alleles));
  }
}
