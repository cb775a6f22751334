package org.varianteffect.annotation.app.identity;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** A line that was read to see what follows, and what follows. */
final class JoinedReader extends Reader {
  private final Reader line;
  private final Reader rest;

  JoinedReader(String line, Reader rest) {
    this.line = new StringReader(line + "\n");
    this.rest = rest;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = line.read(buffer, offset, length);
    return read > 0 ? read : rest.read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
