/** Finds retired names in texts: in SQL and JPQL by what a statement means, elsewhere as words. */
package org.varianteffect.annotation.migrations.guard.text;
