/** How results, progress and errors look: for people, and for programs. */
package org.varianteffect.annotation.app.output;
