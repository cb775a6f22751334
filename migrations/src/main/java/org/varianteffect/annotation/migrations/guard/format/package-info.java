/** Kinds of resource files: what is comment there, and what belongs together. */
package org.varianteffect.annotation.migrations.guard.format;
