/** Writes the rows of the new tables that the new pipeline wrote before the backfill. */
package org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline;
