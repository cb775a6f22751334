package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;

/** Has streamed answers wait for their turn, and a HEAD of one say what its GET would. */
@Answered
final class StreamFilter implements ContainerResponseFilter {

  private final StreamTurns turns;

  StreamFilter(StreamTurns turns) {
    this.turns = turns;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof StreamedAnswer streamed)) {
      return;
    }
    StreamedAnswer inTurn = streamed.inTurn(turns);
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      answerWithoutBody(inTurn, response);
    } else {
      response.setEntity(inTurn);
    }
  }

  /**
   * A server that writes a body for a HEAD, to leave it out, must not read all that a GET would.
   */
  private static void answerWithoutBody(
      StreamedAnswer streamed, ContainerResponseContext response) {
    streamed
        .problem()
        .ifPresentOrElse(
            problem -> answerWith(problem.response(), response),
            () -> response.setEntity(StreamedAnswer.UNREAD));
  }

  private static void answerWith(Response problem, ContainerResponseContext response) {
    response.setStatusInfo(problem.getStatusInfo());
    response.getHeaders().putAll(problem.getHeaders());
    response.setEntity(problem.getEntity());
  }
}
