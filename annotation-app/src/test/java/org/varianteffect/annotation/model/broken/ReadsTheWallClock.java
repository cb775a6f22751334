package org.varianteffect.annotation.model.broken;

import java.time.LocalDateTime;

/** Breaks: time comes from a clock. */
public class ReadsTheWallClock {
  static LocalDateTime now() {
    return LocalDateTime.now();
  }
}
