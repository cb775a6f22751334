/** What the old database is to hold: score sets, their variants, how each was mapped and when. */
package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;
