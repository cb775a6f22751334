package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * A problem document (RFC 9457).
 *
 * @param type which {@link ProblemType}
 * @param detail what is wrong this time, and what to do
 * @param parameter the part of the request that is wrong; absent when it is no single one
 */
public record Problem(
    String type, String title, int status, String detail, Optional<String> parameter) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int RETRY_AFTER_SECONDS = 5;

  /** A problem with no single part of the request. */
  public static Problem of(ProblemType type, String detail) {
    return of(type, detail, Optional.empty());
  }

  static Problem of(ProblemType type, String detail, Optional<String> parameter) {
    return new Problem(type.uri(), type.title(), type.status(), detail, parameter);
  }

  /** The document in UTF-8. */
  public byte[] json() {
    return JsonForm.bytes(this);
  }

  /** The document as an answer. */
  public Response response() {
    Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(json());
    return status == 503
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
        : response.build();
  }
}
