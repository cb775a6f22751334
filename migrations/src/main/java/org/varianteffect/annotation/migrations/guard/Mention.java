package org.varianteffect.annotation.migrations.guard;

/** A retired name in a text, and the offset where it stands. */
record Mention(Retired retired, int offset) {}
