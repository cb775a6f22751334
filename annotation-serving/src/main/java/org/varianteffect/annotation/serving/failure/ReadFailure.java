package org.varianteffect.annotation.serving.failure;

/** A read without an answer. The message is one line: what, why and what to do. */
public abstract class ReadFailure extends RuntimeException {

  ReadFailure(String message) {
    super(message);
  }

  ReadFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
