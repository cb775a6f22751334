package org.varianteffect.annotation.backfill;

import java.time.Instant;
import java.util.Map;

/**
 * What the newest verification was of: what the gate compares the old tables with.
 *
 * @param verifiedAt when
 * @param verifiedBy by whom
 * @param snapshot the snapshot that it saw, as PostgreSQL writes it
 * @param oldRowCounts rows per old table then, by name of the table
 */
public record VerifiedState(
    Instant verifiedAt, String verifiedBy, String snapshot, Map<String, Long> oldRowCounts) {}
