package org.varianteffect.annotation.serving.failure;

/** The database's {@code statement_timeout} ended the read, or somebody cancelled it. */
public final class ReadTimedOut extends ReadFailure {

  public ReadTimedOut(Throwable cause) {
    super("the database did not answer in time: ask for less, or again later", cause);
  }
}
