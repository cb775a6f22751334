package org.varianteffect.annotation.migrations.guard.text;

import java.util.regex.Pattern;

/**
 * Blanks the comments of SQL, keeping every other character at its offset. What a comment names, it
 * does not refer to. Liquibase's directives ({@code --rollback drop table ...}) only look like
 * comments: they run.
 */
public final class SqlComments {

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(--|/\\*)\\s*(liquibase\\s+)?(rollback|precondition|changeset|property|include).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final char[] text;
  private final String original;
  private int position;

  private SqlComments(String text) {
    this.original = text;
    this.text = text.toCharArray();
  }

  /** The text with blanks for its comments. */
  public static String blank(String text) {
    if (!text.contains("--") && !text.contains("/*")) {
      return text;
    }
    SqlComments comments = new SqlComments(text);
    while (comments.position < text.length()) {
      comments.next();
    }
    return new String(comments.text);
  }

  private void next() {
    if (at("--")) {
      int end = original.indexOf('\n', position);
      blankUntil(end < 0 ? text.length : end);
    } else if (at("/*")) {
      blankUntil(endOfBlock());
    } else if (text[position] == '\'' || text[position] == '"') {
      int end = original.indexOf(text[position], position + 1);
      position = end < 0 ? position + 1 : end + 1;
    } else {
      position++;
    }
  }

  private boolean at(String start) {
    return original.startsWith(start, position);
  }

  /** PostgreSQL's block comments nest; one that never ends is none. */
  private int endOfBlock() {
    int depth = 0;
    for (int i = position; i < text.length - 1; i++) {
      if (original.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (original.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return position;
  }

  private void blankUntil(int end) {
    if (end == position) {
      position += 2;
      return;
    }
    if (DIRECTIVE.matcher(original.substring(position, end)).matches()) {
      text[position] = ' ';
      text[position + 1] = ' ';
      position += 2;
      return;
    }
    for (; position < end; position++) {
      if (text[position] != '\n') {
        text[position] = ' ';
      }
    }
  }
}
