package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Turns what resources throw into problem documents; other exceptions are left to the server. */
final class ProblemMapper implements ExceptionMapper<ProblemException> {

  @Override
  public Response toResponse(ProblemException e) {
    return e.problem().response();
  }
}
