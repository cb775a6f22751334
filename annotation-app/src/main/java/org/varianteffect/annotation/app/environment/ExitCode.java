package org.varianteffect.annotation.app.environment;

/** What the process tells its caller. These numbers are public: scripts rely on them. */
public enum ExitCode {
  /** Done as asked. */
  DONE(0),
  /** A check failed: verification not clean, gate closed, guard violations, identity drift. */
  CHECK_FAILED(1),
  /**
   * Wrong usage: an unknown command or option, or a value that cannot be; a file or standard output
   * that does not take the whole result.
   */
  WRONG_USAGE(2),
  /**
   * The database cannot be reached, is not what is expected, is being worked on by another process,
   * or refused something on the way.
   */
  DATABASE_UNSUITABLE(3),
  /** Interrupted by Ctrl-C. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process' exit status. */
  public int number() {
    return number;
  }
}
