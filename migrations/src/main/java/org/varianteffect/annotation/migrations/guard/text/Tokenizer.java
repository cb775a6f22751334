package org.varianteffect.annotation.migrations.guard.text;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.migrations.guard.text.Token.Kind;

/** Cuts SQL or JPQL, or a part of it, into tokens. Comments are blanked before. */
public final class Tokenizer {

  /** Stands for what compiled code inserts into a string. */
  public static final char HOLE = '\u0001';

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    while (tokenizer.position < text.length()) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  /** The character can be a part of a name. */
  public static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void next() {
    char c = text.charAt(position);
    if (Character.isWhitespace(c)) {
      position++;
    } else if (isWordPart(c)) {
      word();
    } else if (c == HOLE) {
      hole();
    } else if (c == '\\' && position + 1 < text.length() && isQuote(text.charAt(position + 1))) {
      position++; // an escaped quote, as JSON and properties have it, is a quote
    } else if (isQuote(c)) {
      quoted(c);
    } else {
      tokens.add(new Token(Kind.SYMBOL, String.valueOf(c), position++));
    }
  }

  private void word() {
    int start = position;
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    tokens.add(new Token(Kind.WORD, text.substring(start, position), start));
  }

  private void hole() {
    int start = position;
    while (position < text.length() && text.charAt(position) == HOLE) {
      position++;
    }
    tokens.add(new Token(Kind.HOLE, text.substring(start, position), start));
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`';
  }

  /** A quote without its partner, as in prose or in a part of a statement, is a symbol. */
  private void quoted(char quote) {
    int end = text.indexOf(quote, position + 1);
    if (end < 0) {
      tokens.add(new Token(Kind.SYMBOL, String.valueOf(quote), position++));
      return;
    }
    String inner = text.substring(position + 1, end);
    if (inner.endsWith("\\")) {
      inner = inner.substring(0, inner.length() - 1);
    }
    tokens.add(new Token(quote == '\'' ? Kind.LITERAL : Kind.QUOTED, inner, position));
    position = end + 1;
  }
}
