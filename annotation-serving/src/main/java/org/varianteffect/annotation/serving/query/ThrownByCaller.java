package org.varianteffect.annotation.serving.query;

import java.util.Arrays;
import org.jdbi.v3.core.JdbiException;

/**
 * A failure of Jdbi's in code of the caller's, which takes rows in the midst of a read: apart from
 * one of the read itself, so that it is not taken for that.
 */
final class ThrownByCaller extends RuntimeException {

  private final JdbiException thrown;

  private ThrownByCaller(JdbiException thrown) {
    super(thrown);
    this.thrown = thrown;
  }

  /** Runs code of the caller's. All other failures pass as they are. */
  static <X extends Exception> void run(Code<X> code) throws X {
    try {
      code.run();
    } catch (JdbiException e) {
      throw new ThrownByCaller(e);
    }
  }

  /** As it was thrown, with what failed after it. */
  JdbiException thrown() {
    Arrays.stream(getSuppressed()).forEach(thrown::addSuppressed);
    return thrown;
  }

  /** Of the caller's. */
  @FunctionalInterface
  interface Code<X extends Exception> {
    void run() throws X;
  }
}
