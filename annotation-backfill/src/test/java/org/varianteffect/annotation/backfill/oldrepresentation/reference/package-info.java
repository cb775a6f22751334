/**
 * The rules of the backfill once more, slow and obvious, over lists: what the SQL is held against.
 */
package org.varianteffect.annotation.backfill.oldrepresentation.reference;
