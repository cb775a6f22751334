/** Phases of the migration as more than one command runs them. */
package org.varianteffect.annotation.app.phase;
