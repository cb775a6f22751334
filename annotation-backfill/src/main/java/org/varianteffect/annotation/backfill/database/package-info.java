/** How this module asks the database: its SQL resources, and score sets by their URNs. */
package org.varianteffect.annotation.backfill.database;
