package org.varianteffect.annotation.app.server.page;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The interface as an OpenAPI document. */
@Path("/openapi.json")
public final class OpenApiResource {

  private final String document;

  /** The document, written once. */
  public OpenApiResource(OpenAPI description) {
    this.document = Json31.pretty(description);
  }

  /** OpenAPI 3.1, in JSON. */
  @GET
  public Response document() {
    return Response.ok(document, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8")).build();
  }
}
