package org.varianteffect.annotation.migrations.guard.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say of its charset; a file that does not start so is UTF-8. */
public enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xfe, 0xff);

  private final Charset charset;
  private final int[] mark;

  ByteOrderMark(Charset charset, int... mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The text of a file, without the mark. */
  public static String decode(byte[] file) {
    for (ByteOrderMark candidate : values()) {
      if (candidate.starts(file)) {
        int length = candidate.mark.length;
        return new String(file, length, file.length - length, candidate.charset);
      }
    }
    return new String(file, StandardCharsets.UTF_8);
  }

  private boolean starts(byte[] file) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
