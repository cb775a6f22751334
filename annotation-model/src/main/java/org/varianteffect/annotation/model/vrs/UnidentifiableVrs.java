package org.varianteffect.annotation.model.vrs;

import java.io.Serial;

/** A document that has no computed identifier, and the reason. */
public final class UnidentifiableVrs extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String reason;

  UnidentifiableVrs(String reason) {
    this(reason, null);
  }

  UnidentifiableVrs(String reason, Throwable cause) {
    super("no VRS identifier can be computed: " + reason, cause);
    this.reason = reason;
  }

  /** A few words, e.g. {@code "state has type SequenceState"}. */
  public String reason() {
    return reason;
  }
}
