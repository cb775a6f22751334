package org.varianteffect.annotation.app.server.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The page that shows the interface, whole: it needs no other server. */
@Path("/")
public final class PageResource {

  /** Its own files, and those of Swagger UI that it uses; nothing else of the class path. */
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "page.css", "text/css; charset=utf-8",
          "page.js", "text/javascript; charset=utf-8",
          "swagger-ui.css", "text/css; charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
          "favicon-32x32.png", "image/png");

  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

  private final SwaggerUi swaggerUi = SwaggerUi.find();

  /** The page. */
  @GET
  public Response index() throws IOException {
    return file("index.html");
  }

  /** A part of the page. */
  @GET
  @Path("page/{file}")
  public Response file(@PathParam("file") String name) throws IOException {
    if (!TYPES.containsKey(name)) {
      throw new NotFoundException();
    }
    return Response.ok(content(name), TYPES.get(name))
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private byte[] content(String name) throws IOException {
    try (InputStream own = PageResource.class.getResourceAsStream(name)) {
      return own == null ? swaggerUi.file(name) : own.readAllBytes();
    }
  }
}
