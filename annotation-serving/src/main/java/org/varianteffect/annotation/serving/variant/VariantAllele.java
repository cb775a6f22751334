package org.varianteffect.annotation.serving.variant;

import java.util.Optional;
import org.varianteffect.annotation.serving.allele.AlleleIdentity;
import org.varianteffect.annotation.serving.annotation.AlleleAnnotations;

/**
 * An allele that a variant maps to.
 *
 * @param authoritative whether the assay measured it; false for a translation of that one
 * @param projectionGroup alleles of one group are the same change on different sequences
 */
public record VariantAllele(
    AlleleIdentity identity,
    boolean authoritative,
    Optional<Integer> projectionGroup,
    AlleleAnnotations annotations) {}
