/**
 * Writes realistic databases in the old representation, deterministic by seed: for demonstrations,
 * tests and benchmarks.
 */
package org.varianteffect.annotation.backfill.oldrepresentation.generator;
