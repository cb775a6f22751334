package org.varianteffect.annotation.app.server.monitoring;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varianteffect.annotation.serving.rest.Problem;
import org.varianteffect.annotation.serving.rest.ProblemType;

/** For whoever starts, restarts and routes to servers. */
@Path("/health")
public final class HealthResource {

  private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

  private final Readiness readiness;

  /** Of the database that is served from. */
  public HealthResource(Readiness readiness) {
    this.readiness = readiness;
  }

  /** The process answers; the database is not asked. */
  @GET
  @Path("/live")
  public Response live() {
    return healthy("live");
  }

  /** The database can be served from; else 503, with the reasons. */
  @GET
  @Path("/ready")
  public Response ready() {
    List<String> reasons;
    try {
      reasons = readiness.reasonsAgainst();
    } catch (RuntimeException e) {
      LOG.warn("not ready", e);
      return Problem.of(
              ProblemType.DATABASE_UNAVAILABLE,
              "the database does not say whether it can be served from")
          .response();
    }
    return reasons.isEmpty()
        ? healthy("ready")
        : Problem.of(ProblemType.NOT_SERVING, String.join("; ", reasons)).response();
  }

  private static Response healthy(String status) {
    return Response.ok("{\"status\":\"" + status + "\"}", MediaType.APPLICATION_JSON_TYPE).build();
  }
}
