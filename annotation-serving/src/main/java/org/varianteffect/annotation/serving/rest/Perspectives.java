package org.varianteffect.annotation.serving.rest;

import java.time.Clock;

/** Finds out the perspective of each request. */
final class Perspectives {

  private final ReadScopes scopes;
  private final Clock clock;

  Perspectives(ReadScopes scopes, Clock clock) {
    this.scopes = scopes;
    this.clock = clock;
  }

  Perspective of(Reading reading) {
    return new Perspective(
        scopes.of(reading.caller()), AsOf.time(reading.getAsOf(), clock.instant()));
  }
}
