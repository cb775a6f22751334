package org.varianteffect.annotation.serving.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, of which no more is read than a request can need. */
final class LimitedBody extends FilterInputStream {

  /** Some ten times what ten thousand ids need. */
  static final int MOST_BYTES = 2_000_000;

  private long read;

  LimitedBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int found = in.read(buffer, offset, length);
    count(Math.max(found, 0));
    return found;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > MOST_BYTES) {
      throw ProblemException.of(
          ProblemType.BODY_TOO_LARGE,
          "a body may have %d bytes: ask in portions".formatted(MOST_BYTES));
    }
  }
}
