/** Measured alleles on their sequences, and the VRS documents that tools of each year wrote. */
package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;
