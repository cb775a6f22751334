/** A copy of the tables that a run writes, so that a dry run can do all of a run's work on it. */
package org.varianteffect.annotation.backfill.dryrun;
