package org.varianteffect.annotation.serving.annotation;

/**
 * A row of gnomAD that speaks of one of a variant's alleles.
 *
 * @param alleleDigest that allele
 * @param authoritative whether it is the allele that the assay measured; false for a translation
 */
public record LinkedGnomad(Gnomad gnomad, String alleleDigest, boolean authoritative) {}
