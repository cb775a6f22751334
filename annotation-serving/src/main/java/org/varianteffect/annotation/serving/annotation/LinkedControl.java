package org.varianteffect.annotation.serving.annotation;

/**
 * A ClinVar control that speaks of one of a variant's alleles.
 *
 * @param alleleDigest that allele
 * @param authoritative whether it is the allele that the assay measured; false for a translation
 */
public record LinkedControl(Clinvar control, String alleleDigest, boolean authoritative) {}
