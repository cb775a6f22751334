package org.varianteffect.annotation.app.bench;

/**
 * Rows of one of the new tables.
 *
 * @param natives those that were there before
 * @param floor those that the floor added
 * @param backfill those that the backfill added
 */
record RowCounts(long natives, long floor, long backfill) {}
