/** The readers of old, as plain SQL, to measure and compare those of today with. */
package org.varianteffect.annotation.backfill.oldrepresentation.reader;
