/** Writes the tables of the old representation and those around it. */
package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;
