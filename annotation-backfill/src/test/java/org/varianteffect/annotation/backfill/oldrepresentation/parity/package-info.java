/** Parity sees what is wrong, and nothing else. */
package org.varianteffect.annotation.backfill.oldrepresentation.parity;
