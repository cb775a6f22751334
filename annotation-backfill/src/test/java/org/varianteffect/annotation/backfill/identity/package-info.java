/** The identity that SQL computes, held against the one that Java computes. */
package org.varianteffect.annotation.backfill.identity;
