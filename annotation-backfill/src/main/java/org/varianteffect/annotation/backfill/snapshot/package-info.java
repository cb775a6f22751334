/** Reading the database as it is at one instant, on several connections. */
package org.varianteffect.annotation.backfill.snapshot;
