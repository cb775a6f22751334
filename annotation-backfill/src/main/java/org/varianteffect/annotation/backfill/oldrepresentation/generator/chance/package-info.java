/** Chance that repeats: every answer follows from the seed, the topic and the thing asked about. */
package org.varianteffect.annotation.backfill.oldrepresentation.generator.chance;
