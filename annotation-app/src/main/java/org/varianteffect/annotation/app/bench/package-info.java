/** Measures what the product does beside plain SQL that does the same. */
package org.varianteffect.annotation.app.bench;
