package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes answers as JSON with an entity tag, and says on each which instant it speaks of. Written
 * here, they are the same under every server, whatever JSON provider it has and however it is set
 * up.
 */
@Answered
final class AnswerFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String STARTED = AnswerFilter.class.getName() + ".started";
  private static final Annotation[] NONE = {};

  private final Clock clock;

  AnswerFilter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    // A database keeps microseconds.
    request.setProperty(STARTED, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(AnnotationResources.AS_OF_HEADER, asOf(request).toString());
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    if (response.hasEntity() && !isWritten(response.getEntity())) {
      write(request, response);
    }
  }

  /** Live answers speak of the moment when they were asked for. */
  private Instant asOf(ContainerRequestContext request) {
    Instant started =
        request.getProperty(STARTED) instanceof Instant instant ? instant : clock.instant();
    List<String> asked = request.getUriInfo().getQueryParameters().get(AsOf.PARAMETER);
    // Some servers have null for a parameter that is named without a value.
    if (asked == null || asked.size() > 1 || asked.get(0) == null) {
      return started;
    }
    try {
      // What was no future for the reader, a moment after the start, is none here.
      return AsOf.instant(asked.get(0), clock.instant());
    } catch (ProblemException e) {
      // The answer is that problem, and speaks of no other time.
      return started;
    }
  }

  /** Problems, and answers that are streamed. */
  private static boolean isWritten(Object entity) {
    return entity instanceof byte[] || entity instanceof StreamingOutput;
  }

  private static void write(ContainerRequestContext request, ContainerResponseContext response) {
    byte[] json = JsonForm.bytes(response.getEntity());
    EntityTag tag = Tags.of(json);
    response.setEntity(json, NONE, MediaType.APPLICATION_JSON_TYPE);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (isRead(request) && Tags.isNamed(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusInfo(Response.Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  private static boolean isRead(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }
}
