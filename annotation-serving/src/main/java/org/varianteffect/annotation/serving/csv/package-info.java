/** A score set as CSV: which columns, from where, and how each value is written. */
package org.varianteffect.annotation.serving.csv;
