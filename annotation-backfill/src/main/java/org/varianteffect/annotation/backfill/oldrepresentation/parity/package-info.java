/**
 * Compares, in SQL, what every reader gives from the old tables with what it gives from the new.
 */
package org.varianteffect.annotation.backfill.oldrepresentation.parity;
