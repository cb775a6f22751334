/**
 * Runs, chunks and workers: who does what next, and what happens when it fails. Knows no domain.
 */
package org.varianteffect.annotation.backfill.run;
