package org.varianteffect.annotation.serving.failure;

/** The database's {@code statement_timeout} ended the read, or somebody cancelled it. */
public final class ReadTimedOut extends ReadFailure {

  /** With the database's own error. */
  public ReadTimedOut(Throwable cause) {
    super("the database did not answer in time: ask for less, or again later", cause);
  }
}
