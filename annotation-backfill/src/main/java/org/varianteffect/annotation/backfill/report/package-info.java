/** What a run came to, read from the database. */
package org.varianteffect.annotation.backfill.report;
