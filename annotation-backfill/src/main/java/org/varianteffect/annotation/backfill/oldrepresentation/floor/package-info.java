/**
 * The plainest SQL that fills the new tables from the old ones: what the backfill's speed is
 * measured against.
 */
package org.varianteffect.annotation.backfill.oldrepresentation.floor;
