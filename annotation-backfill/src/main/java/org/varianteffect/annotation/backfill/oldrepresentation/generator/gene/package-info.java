/** Genes, their changes, and the names that HGVS and other databases give to those. */
package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;
