package org.varianteffect.annotation.serving.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A stream of the caller's that is written to in the midst of a read: what it throws comes out of
 * the read as it was thrown. Closing it does nothing.
 */
public final class CallersOutput extends OutputStream {

  private final OutputStream output;

  /**
   * @param output never null
   */
  public CallersOutput(OutputStream output) {
    this.output = Objects.requireNonNull(output, "output");
  }

  @Override
  public void write(int one) throws IOException {
    ThrownByCaller.run(() -> output.write(one));
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    ThrownByCaller.run(() -> output.write(bytes, start, length));
  }

  @Override
  public void flush() throws IOException {
    ThrownByCaller.run(output::flush);
  }
}
