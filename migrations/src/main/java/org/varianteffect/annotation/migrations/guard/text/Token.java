package org.varianteffect.annotation.migrations.guard.text;

import java.util.Locale;

/**
 * A piece of SQL or JPQL.
 *
 * @param text without quotes
 * @param start offset in the text it was read from
 */
record Token(Kind kind, String text, int start) {

  enum Kind {
    /** An identifier or keyword. */
    WORD,
    /** A quoted identifier. */
    QUOTED,
    /** A string literal. */
    LITERAL,
    /** Where compiled code inserts a value. */
    HOLE,
    SYMBOL
  }

  boolean is(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  boolean isKeyword() {
    return kind == Kind.WORD && SqlKeywords.ALL.contains(text.toLowerCase(Locale.ROOT));
  }

  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  /** A name: of a relation, a column, an alias. */
  boolean isName() {
    return kind == Kind.QUOTED || kind == Kind.WORD && !isKeyword();
  }
}
