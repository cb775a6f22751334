package org.varianteffect.annotation.app.server.http;

import java.nio.ByteBuffer;
import java.time.Clock;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.varianteffect.annotation.serving.rest.Problem;
import org.varianteffect.annotation.serving.rest.ProblemType;

/** What the HTTP server itself refuses, before any resource sees it, is a problem document too. */
final class ProblemErrors extends ErrorHandler {

  private final Clock clock;

  ProblemErrors(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    Problem problem = problem(code);
    AskedAt.mark(response, clock);
    response.setStatus(problem.status());
    problem.response().getStringHeaders().forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(problem.json()), callback);
  }

  /** What the server says of the cause stays inside: it repeats what was sent. */
  private static Problem problem(int code) {
    return switch (code) {
      case HttpStatus.NOT_FOUND_404 ->
          Problem.of(ProblemType.UNKNOWN_PATH, "see / for the paths that there are");
      case HttpStatus.METHOD_NOT_ALLOWED_405 ->
          Problem.of(ProblemType.METHOD_NOT_ALLOWED, "see / for the methods that there are");
      case HttpStatus.URI_TOO_LONG_414 ->
          Problem.of(ProblemType.URI_TOO_LONG, "shorten the address");
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          Problem.of(ProblemType.HEADERS_TOO_LARGE, "send fewer or shorter header fields");
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          Problem.of(
              ProblemType.BUSY, "the server is stopping, or answers as many as it can: try again");
      default -> ofClass(code);
    };
  }

  private static Problem ofClass(int code) {
    return HttpStatus.isClientError(code)
        ? Problem.of(
            ProblemType.BAD_REQUEST,
            "the server cannot make sense of it: check the characters of the address (a # in an address is written %23) and the header fields")
        : Problem.of(
            ProblemType.INTERNAL, "this is a fault of the server: report when it happened");
  }
}
