package org.varianteffect.annotation.serving.rest;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Knows whether anything was written. The first portion is sent on at once: whoever waits sees that
 * the answer comes.
 */
final class Begun extends FilterOutputStream {

  private boolean begun;

  Begun(OutputStream out) {
    super(out);
  }

  boolean hasBegun() {
    return begun;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    boolean first = !begun;
    begun = true;
    out.write(bytes, offset, length);
    if (first) {
      out.flush();
    }
  }
}
