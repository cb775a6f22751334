package org.varianteffect.annotation.app.environment;

/** A command cannot do what it was asked to. The message is one line: what, why, and what to do. */
public final class CommandFailure extends RuntimeException {
  private final ExitCode exitCode;

  private CommandFailure(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
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

  /** A check did not hold. */
  public static CommandFailure checkFailed(String message) {
    return new CommandFailure(ExitCode.CHECK_FAILED, message, null);
  }

  /** What the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
