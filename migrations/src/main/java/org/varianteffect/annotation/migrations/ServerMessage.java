package org.varianteffect.annotation.migrations;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the server said, in one line: with its detail, which names what is in the way, and its hint;
 * without where in our statements that was.
 */
final class ServerMessage {

  private static final Pattern LABEL = Pattern.compile("^\\s*(ERROR|Detail|Hint): ");

  /** As the JDBC driver labels them; they come last. */
  private static final Pattern PLACE =
      Pattern.compile("^\\s+(Where|Position|Internal Query|Internal Position|Location): .*");

  /** The server's advice for whatever cannot be dropped; never ours. */
  private static final Pattern CASCADE = Pattern.compile("^\\s*Hint: Use DROP \\.\\.\\. CASCADE.*");

  private ServerMessage() {}

  static String of(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .takeWhile(line -> !PLACE.matcher(line).matches())
        .filter(line -> !CASCADE.matcher(line).matches())
        .map(line -> LABEL.matcher(line).replaceFirst("").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
