package org.varianteffect.annotation.backfill.verification;

import java.util.Map;

/**
 * What one reader gives, old beside new.
 *
 * @param reader {@code L1} to {@code L7}, or {@code AS_OF} for the past
 * @param what what is counted, in a few words
 * @param same results that are on both sides
 * @param gained results that only the new side has, from native rows, shared alleles or
 *     translations
 * @param explained results that differ, for which an anomaly or a rule accounts
 * @param unexplained results that differ for no reason that is known
 * @param explanations how many values each anomaly kind or rule accounts for, most first; one
 *     result can have several values that differ
 */
public record ReaderParity(
    String reader,
    String what,
    long same,
    long gained,
    long explained,
    long unexplained,
    Map<String, Long> explanations) {}
