/** Phases of the migration as more than one command runs them, and what they change. */
package org.varianteffect.annotation.app.phase;
