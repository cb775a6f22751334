package org.varianteffect.annotation.migrations;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * At which statement somebody waited in vain for a lock, as far as the failure tells, and who holds
 * it.
 */
final class AwaitedLock {

  /** The innermost statement of our functions, which the server names first. */
  private static final Pattern WITHIN_FUNCTION = Pattern.compile("SQL statement \"([^\\n]+)");

  private static final Pattern OF_CHANGE_SET =
      Pattern.compile("\\[Failed SQL: \\(\\d+\\) ([^\\n]+)");

  private static final int LONGEST = 100;

  /** Of many readers of a table, say. */
  private static final int NAMED_HOLDERS = 3;

  private final Optional<String> statement;
  private final List<LockHolder> holders;

  private AwaitedLock(Optional<String> statement, List<LockHolder> holders) {
    this.statement = statement;
    this.holders = holders;
  }

  /**
   * @param holders asked who holds what a statement waits for
   */
  static AwaitedLock of(Throwable failure, Function<String, List<LockHolder>> holders) {
    Optional<String> statement =
        first(WITHIN_FUNCTION, failure)
            .or(() -> first(OF_CHANGE_SET, failure))
            .map(AwaitedLock::unquoted);
    return new AwaitedLock(statement, statement.map(holders).orElse(List.of()));
  }

  /** To follow "a lock": at which statement, and who holds it; empty when neither is known. */
  String text() {
    return statement.map(it -> " (" + shortened(it) + ")").orElse("") + heldBy();
  }

  /** What to do when it is not to be had, as a clause. */
  String remedy() {
    return holders.isEmpty()
        ? "see in pg_locks and pg_stat_activity who is in the way"
        : named().map(LockHolder::remedy).distinct().collect(joining("; "));
  }

  private String heldBy() {
    int more = holders.size() - NAMED_HOLDERS;
    return holders.isEmpty()
        ? ""
        : ", held by "
            + named().map(LockHolder::description).collect(joining(", "))
            + (more > 0 ? " and " + more + " more" : "");
  }

  private Stream<LockHolder> named() {
    return holders.stream().limit(NAMED_HOLDERS);
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
  private static String unquoted(String statement) {
    return statement.replaceFirst("[\"\\]]$", "").strip();
  }

  private static String shortened(String statement) {
    return statement.length() <= LONGEST ? statement : statement.substring(0, LONGEST) + "...";
  }
}
