package org.varianteffect.annotation.app.server;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varianteffect.annotation.serving.rest.Problem;
import org.varianteffect.annotation.serving.rest.ProblemType;

/** Whatever else goes wrong in this server is a problem document as well. */
final class ServerProblems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);

  @Override
  public Response toResponse(Throwable e) {
    if (e instanceof WebApplicationException refused) {
      return ofStatus(refused.getResponse());
    }
    LOG.error("a request failed", e);
    return internal().response();
  }

  private static Response ofStatus(Response refused) {
    return switch (refused.getStatus()) {
      case 404 ->
          Problem.of(ProblemType.UNKNOWN_PATH, "see / for the paths that there are").response();
      case 405 ->
          Response.fromResponse(
                  Problem.of(ProblemType.METHOD_NOT_ALLOWED, "see / for the methods that there are")
                      .response())
              .allow(methods(refused.getAllowedMethods()))
              .build();
      case 406 ->
          Problem.of(
                  ProblemType.NOT_ACCEPTABLE,
                  "send no Accept, or one that takes what / says of this path")
              .response();
      case 415 ->
          Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json")
              .response();
      default -> ofClass(refused);
    };
  }

  /** Whatever is got has a head, which Jersey answers without saying so. */
  private static Set<String> methods(Set<String> declared) {
    Set<String> methods = new TreeSet<>(declared);
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return methods;
  }

  private static Response ofClass(Response refused) {
    return refused.getStatus() < 400
        ? refused
        : (refused.getStatus() < 500
                ? Problem.of(ProblemType.BAD_REQUEST, "see / for what can be asked")
                : internal())
            .response();
  }

  private static Problem internal() {
    return Problem.of(
        ProblemType.INTERNAL, "this is a fault of the server: report when it happened");
  }
}
