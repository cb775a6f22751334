/** How a backfill is to run. */
package org.varianteffect.annotation.backfill.options;
