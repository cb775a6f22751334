package org.varianteffect.annotation.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts that are kept as files of this package's resource folder: queries and DDL. */
final class ResourceText {

  private ResourceText() {}

  /** The whole of one, by its path from this package. */
  static String of(String path) {
    try (InputStream stream = ResourceText.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource named " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + path + " from the class path", e);
    }
  }
}
