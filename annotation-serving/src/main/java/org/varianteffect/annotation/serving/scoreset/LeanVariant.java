package org.varianteffect.annotation.serving.scoreset;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A variant as tables and heat maps show it.
 *
 * @param urn absent while the variant has none
 * @param score as it was uploaded; absent when it is no number
 * @param consequence what VEP says of the measured allele
 * @param clingenAlleleId of the measured allele
 * @param assayLevelDigest the measured allele
 * @param hgvsNt as it was uploaded, as the following two
 * @param hgvsG of the measured allele, or of a translation that is the same change
 */
public record LeanVariant(
    Optional<String> urn,
    Optional<BigDecimal> score,
    Optional<String> consequence,
    Optional<String> clingenAlleleId,
    Optional<String> assayLevelDigest,
    Optional<ParsedHgvs> hgvsNt,
    Optional<ParsedHgvs> hgvsPro,
    Optional<ParsedHgvs> hgvsSplice,
    Optional<ParsedHgvs> hgvsG,
    Optional<ParsedHgvs> hgvsC,
    Optional<ParsedHgvs> hgvsP) {}
