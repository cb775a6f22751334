package org.varianteffect.annotation.serving.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body, of which no more is read than a request can need. The rest of a longer one is
 * thrown away as it comes: a client that is still sending does not listen to why it should not.
 */
final class LimitedBody extends FilterInputStream {

  /** Some ten times what ten thousand ids need. */
  static final int MOST_BYTES = 2_000_000;

  /** Whoever sends more is cut off. */
  private static final long MOST_THROWN_AWAY = 100_000_000;

  private static final int PORTION = 1 << 16;

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

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > MOST_BYTES) {
      throwAwayTheRest();
      throw ProblemException.of(
          ProblemType.BODY_TOO_LARGE,
          "a body may have %s bytes: ask in portions".formatted(MOST_BYTES));
    }
  }

  private void throwAwayTheRest() throws IOException {
    byte[] portion = new byte[PORTION];
    long left = MOST_THROWN_AWAY;
    for (int got = 0; got >= 0 && left > 0; left -= got) {
      got = in.read(portion);
    }
  }
}
