/** The guard: fails a build, ours or a consumer's, that still refers to something retired. */
package org.varianteffect.annotation.migrations.guard;
