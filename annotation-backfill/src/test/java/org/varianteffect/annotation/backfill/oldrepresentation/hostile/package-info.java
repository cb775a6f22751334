/**
 * Small old databases with everything in them that can go wrong, written to and read from a real
 * one.
 */
package org.varianteffect.annotation.backfill.oldrepresentation.hostile;
