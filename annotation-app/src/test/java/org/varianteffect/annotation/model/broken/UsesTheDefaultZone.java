package org.varianteffect.annotation.model.broken;

import java.time.Clock;
import java.time.ZoneId;

/** Breaks: time comes from a clock, and in UTC. */
public class UsesTheDefaultZone {
  static final ZoneId ZONE = ZoneId.systemDefault();
  static final Clock CLOCK = Clock.systemDefaultZone();
}
