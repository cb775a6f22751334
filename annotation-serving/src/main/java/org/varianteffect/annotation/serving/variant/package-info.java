/** Reads of measured variants: what each maps to, and what is said of it. */
package org.varianteffect.annotation.serving.variant;
