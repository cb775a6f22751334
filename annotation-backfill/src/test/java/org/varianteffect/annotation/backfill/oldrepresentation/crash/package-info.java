/** Runs that are broken off at every point, by every means, and shared by several processes. */
package org.varianteffect.annotation.backfill.oldrepresentation.crash;
