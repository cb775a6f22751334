/** Reads of alleles, whoever measured them: identity, equivalence class, annotations, history. */
package org.varianteffect.annotation.serving.allele;
