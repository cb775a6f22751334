/** How a run comes along, stage by stage. */
package org.varianteffect.annotation.backfill.progress;
