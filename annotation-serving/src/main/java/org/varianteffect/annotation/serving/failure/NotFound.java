package org.varianteffect.annotation.serving.failure;

/**
 * What was asked for is not there, or lies outside the read scope: the two cannot be told apart.
 */
public abstract class NotFound extends ReadFailure {

  private final String subject;

  NotFound(String subject, String message) {
    super(message);
    this.subject = subject;
  }

  /** The URN, digest or ClinGen id that was asked for. */
  public String subject() {
    return subject;
  }
}
