package org.varianteffect.annotation.serving.allele;

import java.util.Optional;

/**
 * An allele of an equivalence class.
 *
 * @param isFocus whether it is what was asked for; a ClinGen id can name several
 * @param relation to what was asked for; absent for that itself
 */
public record ClassMember(
    String level,
    Optional<String> hgvsG,
    Optional<String> hgvsC,
    Optional<String> hgvsP,
    Optional<String> clingenAlleleId,
    boolean isFocus,
    Optional<Relation> relation) {}
