package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import org.varianteffect.annotation.serving.ReadScope;

/** Finds out the perspective of each request. */
final class Perspectives {

  private final ReadScopes scopes;
  private final Clock clock;

  Perspectives(ReadScopes scopes, Clock clock) {
    this.scopes = scopes;
    this.clock = clock;
  }

  Perspective of(Reading reading) {
    return new Perspective(scopeOf(reading), AsOf.time(reading.getAsOf(), clock.instant()));
  }

  /** The mounting server's own answers, such as 401, are its own. */
  private ReadScope scopeOf(Reading reading) {
    try {
      return scopes.of(reading.caller());
    } catch (WebApplicationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }
}
