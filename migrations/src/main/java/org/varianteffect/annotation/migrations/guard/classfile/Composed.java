package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.List;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.StringUse;

/**
 * A text that a method makes of constants which it gives to a format or appends to a builder.
 *
 * @param text with holes for all that is no constant
 */
record Composed(String text, List<StringUse> parts) {}
