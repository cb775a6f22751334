package org.varianteffect.annotation.migrations.guard;

/**
 * Something that was to be checked cannot be read; a guard that left it out would claim too much.
 */
public final class UnreadableInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String input;

  UnreadableInput(String input, String why, String remedy, Throwable cause) {
    super(input + ": " + why + ", so it was not checked, " + remedy, cause);
    this.input = input;
  }

  /** The path that was given, or the entry of an archive. */
  public String input() {
    return input;
  }
}
