/** Retired names: what the guard says of one, and how its owner is written. */
package org.varianteffect.annotation.migrations.guard.name;
