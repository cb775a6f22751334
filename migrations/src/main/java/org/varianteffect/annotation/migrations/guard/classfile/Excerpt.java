package org.varianteffect.annotation.migrations.guard.classfile;

import org.varianteffect.annotation.migrations.guard.text.Tokenizer;

/** A few words of a text around an offset, on one line. */
final class Excerpt {

  private static final int AROUND = 30;

  private Excerpt() {}

  static String of(String text, int offset, int length) {
    int from = Math.max(0, offset - AROUND);
    int to = Math.min(text.length(), offset + length + AROUND);
    String part = text.substring(from, to).replace(Tokenizer.HOLE, '…').replaceAll("\\s+", " ");
    return "\"" + (from > 0 ? "…" : "") + part.strip() + (to < text.length() ? "…" : "") + "\"";
  }
}
