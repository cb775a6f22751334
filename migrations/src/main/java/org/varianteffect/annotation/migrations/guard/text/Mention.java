package org.varianteffect.annotation.migrations.guard.text;

import org.varianteffect.annotation.migrations.guard.name.Retired;

/** A retired name in a text, and the offset where it stands. */
public record Mention(Retired retired, int offset) {}
