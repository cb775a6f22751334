/** The readers of annotations, as typed results; every query says of which time it speaks. */
package org.varianteffect.annotation.serving;
