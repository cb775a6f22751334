package org.varianteffect.annotation.serving.allele;

import java.sql.SQLException;
import java.util.Optional;
import org.varianteffect.annotation.serving.query.ResultRow;

/**
 * What an allele is, and its names. It does not change with time.
 *
 * @param digest its key, a full GA4GH identifier, e.g. {@code ga4gh:VA.0AePZIWZ...}
 * @param level {@code genomic}, {@code cdna} or {@code protein}
 * @param clingenAlleleId as it is stored: a pair may be in either order
 */
public record AlleleIdentity(
    String digest,
    String level,
    Optional<String> hgvsG,
    Optional<String> hgvsC,
    Optional<String> hgvsP,
    Optional<String> clingenAlleleId) {

  /** Of a row with the columns of {@code allele_columns.sql}. */
  public static AlleleIdentity read(ResultRow row) throws SQLException {
    return new AlleleIdentity(
        row.text("vrs_digest"),
        row.text("level"),
        row.maybeText("hgvs_g"),
        row.maybeText("hgvs_c"),
        row.maybeText("hgvs_p"),
        row.maybeFilledText("clingen_allele_id"));
  }
}
