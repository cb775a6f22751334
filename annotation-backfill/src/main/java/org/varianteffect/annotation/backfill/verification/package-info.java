/** What is found of conservation and of parity. */
package org.varianteffect.annotation.backfill.verification;
