/**
 * All that reads the old representation: the only package of this module that may name what is
 * retired.
 */
package org.varianteffect.annotation.backfill.oldrepresentation;
