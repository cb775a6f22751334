/** Where the command line starts: {@code ./annotations}. */
package org.varianteffect.annotation.app;
