package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.SettableClock;
import org.varianteffect.annotation.serving.rest.AnnotationResources;
import org.varianteffect.annotation.testing.TestDatabase;

/** The readers in a server that has resources and parameters of its own. */
class MountedResourcesTest {

  private static final URI ROOT = URI.create("http://localhost/");

  private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = ServedDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** A resource of the mounting server. */
  @Path("/own")
  public static final class Own {
    @GET
    public String own(@QueryParam("as_of") String asOf) {
      return asOf;
    }
  }

  @Test
  void readersLeaveTheServersOwnParametersAlone() throws Exception {
    AnnotationResources readers =
        AnnotationResources.over(database.dataSource()).ignoring("token", "_");
    assertThat(status(readers, "api/v1/alleles/CA2?token=x&token=y&_=1")).isEqualTo(200);
    assertThat(status(readers, "api/v1/alleles/CA2?asOf=x")).isEqualTo(400);
    assertThat(status(AnnotationResources.over(database.dataSource()), "api/v1/alleles/CA2?_=1"))
        .isEqualTo(400);
  }

  @Test
  void readersLeaveTheServersOwnResourcesAlone() throws Exception {
    AnnotationResources readers = AnnotationResources.over(database.dataSource());
    assertThat(status(readers, "own?as_of=x&as_of=y&anything=z")).isEqualTo(200);
  }

  @Test
  void anAnswerSaysWhichInstantItReadThoughTheClockHadNotComeToThatWhenItWasAsked()
      throws Exception {
    String next = "2026-01-01T00:00:01Z";
    Clock ticking =
        new SettableClock("2026-01-01T00:00:00Z") {
          @Override
          public Instant instant() {
            Instant now = super.instant();
            set(next);
            return now;
          }
        };
    AnnotationResources readers = AnnotationResources.over(database.dataSource()).at(ticking);
    ContainerResponse response = response(readers, "api/v1/alleles/CA2?as_of=" + next);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderString(AnnotationResources.AS_OF_HEADER)).isEqualTo(next);
  }

  @Test
  void whatTheServerCannotSayOfItsCallerIsAProblemAndItsOwnRefusalsAreItsOwn() throws Exception {
    AnnotationResources failing =
        AnnotationResources.over(database.dataSource())
            .seenBy(
                caller -> {
                  throw new IllegalStateException("the store of sessions is down");
                });
    ContainerResponse failure = response(failing, "api/v1/alleles/CA2");
    assertThat(failure.getStatus()).isEqualTo(500);
    assertThat(failure.getMediaType()).hasToString("application/problem+json");

    AnnotationResources refusing =
        AnnotationResources.over(database.dataSource())
            .seenBy(
                caller -> {
                  throw new NotAuthorizedException("Bearer");
                });
    assertThat(status(refusing, "api/v1/alleles/CA2")).isEqualTo(401);
  }

  private static int status(AnnotationResources readers, String address) throws Exception {
    return response(readers, address).getStatus();
  }

  private static ContainerResponse response(AnnotationResources readers, String address)
      throws Exception {
    ResourceConfig server = new ResourceConfig(Own.class);
    readers.components().forEach(server::register);
    ContainerRequest request =
        new ContainerRequest(
            ROOT, ROOT.resolve(address), "GET", null, new MapPropertiesDelegate(), server);
    return new ApplicationHandler(server).apply(request).get();
  }
}
