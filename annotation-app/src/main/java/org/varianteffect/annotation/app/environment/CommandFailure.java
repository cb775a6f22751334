package org.varianteffect.annotation.app.environment;

import java.util.List;

/** A command cannot do what it was asked to. The message is one line: what, why, and what to do. */
public final class CommandFailure extends RuntimeException {
  private final ExitCode exitCode;
  private final List<String> details;

  private CommandFailure(ExitCode exitCode, String message, Throwable cause) {
    this(exitCode, message, List.of(), cause);
  }

  private CommandFailure(ExitCode exitCode, String message, List<String> details, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.details = List.copyOf(details);
  }

  /** The user asked for something that cannot be. */
  public static CommandFailure wrongUsage(String message) {
    return new CommandFailure(ExitCode.WRONG_USAGE, message, null);
  }

  /** As {@link #wrongUsage(String)}, with what was thrown. */
  public static CommandFailure wrongUsage(String message, Throwable cause) {
    return new CommandFailure(ExitCode.WRONG_USAGE, message, cause);
  }

  /** The database cannot be reached or is not what is expected. */
  public static CommandFailure unsuitable(String message, Throwable cause) {
    return new CommandFailure(ExitCode.DATABASE_UNSUITABLE, message, cause);
  }

  /** The command was asked to stop. */
  public static CommandFailure interrupted(String message, Throwable cause) {
    return new CommandFailure(ExitCode.INTERRUPTED, message, cause);
  }

  /** A check did not hold. */
  public static CommandFailure checkFailed(String message) {
    return new CommandFailure(ExitCode.CHECK_FAILED, message, null);
  }

  /** A check did not hold, for each of these reasons. */
  public static CommandFailure checkFailed(String message, List<String> details) {
    return new CommandFailure(ExitCode.CHECK_FAILED, message, details, null);
  }

  /** What belongs to the message, each on a line of its own; usually nothing. */
  public List<String> details() {
    return details;
  }

  /** What the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
