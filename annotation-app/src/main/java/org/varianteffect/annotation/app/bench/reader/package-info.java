/** Measures readers, old and new side by side on one database. */
package org.varianteffect.annotation.app.bench.reader;
