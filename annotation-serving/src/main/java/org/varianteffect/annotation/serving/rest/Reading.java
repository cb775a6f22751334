package org.varianteffect.annotation.serving.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** What every read has: who asks, and the time that is asked about. */
public final class Reading {

  @QueryParam(AsOf.PARAMETER)
  @Parameter(
      description =
          "Read what held at this instant (ISO 8601; a date is its midnight in UTC). Without it, what is live.")
  private String asOf;

  @Context private SecurityContext caller;

  /** As it was given; absent when live rows are asked for. */
  public String getAsOf() {
    return asOf;
  }

  SecurityContext caller() {
    return caller;
  }
}
