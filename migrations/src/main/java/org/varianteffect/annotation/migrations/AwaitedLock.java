package org.varianteffect.annotation.migrations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At which statement somebody waited in vain for a lock, as far as the failure tells. */
final class AwaitedLock {

  /** The innermost statement of our functions, which the server names first. */
  private static final Pattern WITHIN_FUNCTION = Pattern.compile("SQL statement \"([^\\n]+)");

  private static final Pattern OF_CHANGE_SET =
      Pattern.compile("\\[Failed SQL: \\(\\d+\\) ([^\\n]+)");

  private static final int LONGEST = 100;

  private AwaitedLock() {}

  /** One line; empty when no failure down the chain of causes names a statement. */
  static Optional<String> statement(Throwable failure) {
    return first(WITHIN_FUNCTION, failure)
        .or(() -> first(OF_CHANGE_SET, failure))
        .map(AwaitedLock::shortened);
  }

  private static Optional<String> first(Pattern pattern, Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      Matcher statement = pattern.matcher(String.valueOf(t.getMessage()));
      if (statement.find()) {
        return Optional.of(statement.group(1));
      }
    }
    return Optional.empty();
  }

  /** Without the quote or bracket that ends it. */
  private static String shortened(String statement) {
    String plain = statement.replaceFirst("[\"\\]]$", "").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }
}
