/**
 * Proves, by reading the database alone, that every old fact is a new row or a recorded anomaly.
 */
package org.varianteffect.annotation.backfill.check;
