package org.varianteffect.annotation.app.environment;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a command may know of the world outside. Commands read nothing from statics, so that a test
 * can run them in its own process.
 *
 * @param out results go here
 * @param err progress, logs and errors go here
 * @param in documents to read when no file is named
 * @param variables environment variables
 * @param home the user's home directory, where {@code .pgpass} is
 * @param outIsTerminal whether {@code out} is read by a person
 * @param errIsTerminal whether {@code err} is read by a person
 * @param clock the time
 * @param interruption Ctrl-C
 */
public record Environment(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> variables,
    Path home,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Clock clock,
    Interruption interruption) {

  /** The value of an environment variable; empty when it is not set or blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Whether results may be coloured: a terminal, and neither {@code NO_COLOR} nor {@code
   * TERM=dumb}.
   */
  public boolean colours() {
    return outIsTerminal && variable("NO_COLOR").isEmpty() && !"dumb".equals(variables.get("TERM"));
  }
}
