package org.varianteffect.annotation.serving.rest;

import java.io.Serial;
import java.util.Optional;

/** A request that gets a problem document instead of an answer. The message is its detail. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final String parameter;

  private ProblemException(ProblemType type, String parameter, String detail, Throwable cause) {
    super(detail, cause);
    this.type = type;
    this.parameter = parameter;
  }

  static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, null, detail, null);
  }

  static ProblemException because(Throwable cause, ProblemType type, String detail) {
    return new ProblemException(type, null, detail, cause);
  }

  /** One part of the request is wrong. */
  static ProblemException in(String parameter, ProblemType type, String detail) {
    return new ProblemException(type, parameter, detail, null);
  }

  /** What is wrong. */
  public ProblemType type() {
    return type;
  }

  /** The document. */
  public Problem problem() {
    return Problem.of(type, getMessage(), Optional.ofNullable(parameter));
  }
}
