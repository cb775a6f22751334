package org.varianteffect.annotation.serving.scoreset;

import java.util.Optional;

/**
 * A variant that an annotation speaks of, and through which allele.
 *
 * @param variantUrn absent while the variant has none
 * @param alleleDigest the allele that the source annotates
 * @param authoritative whether it is the allele that the assay measured; false for a translation
 */
public record MappedVariantLink(
    Optional<String> variantUrn, String alleleDigest, boolean authoritative) {}
