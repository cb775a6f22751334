package org.varianteffect.annotation.app.server.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.glassfish.jersey.uri.UriTemplate;
import org.varianteffect.annotation.serving.rest.AnnotationResources;

/**
 * Times requests, from their arrival to the last byte of the answer, by route: never by the path
 * itself, of which there are as many as variants.
 */
public final class RequestMeter implements ApplicationEventListener {

  private static final Duration[] STEPS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10)
  };

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private final MeterRegistry meters;

  /** Keeps its times in these meters. */
  public RequestMeter(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    // The application's own life is not timed.
  }

  @Override
  public RequestEventListener onRequest(RequestEvent start) {
    Timer.Sample sample = Timer.start(meters);
    return event -> {
      if (event.getType() == RequestEvent.Type.FINISHED) {
        sample.stop(timer(event));
      }
    };
  }

  private Timer timer(RequestEvent event) {
    return Timer.builder("http.server.requests")
        .description("Requests, from their arrival to the last byte of the answer")
        .tag("method", method(event.getContainerRequest().getMethod()))
        .tag("route", route(event.getUriInfo()))
        .tag("status", status(event))
        .serviceLevelObjectives(STEPS)
        .register(meters);
  }

  /** Those that HTTP has not would be as many as somebody likes to make up. */
  private static String method(String name) {
    return METHODS.contains(name) ? name : "other";
  }

  /** Routes that nobody serves would be, too. */
  private static String route(ExtendedUriInfo uri) {
    List<UriTemplate> templates = new ArrayList<>(uri.getMatchedTemplates());
    Collections.reverse(templates);
    StringBuilder route = new StringBuilder();
    templates.forEach(template -> route.append(template.getTemplate()));
    return route.isEmpty() ? "none" : route.toString();
  }

  private static String status(RequestEvent event) {
    ContainerResponse response = event.getContainerResponse();
    boolean failed = response == null || !event.isSuccess();
    boolean gone = event.getContainerRequest().getProperty(AnnotationResources.CLIENT_GONE) != null;
    return gone || failed && (response == null || response.getStatus() < 400)
        ? "aborted"
        : String.valueOf(response.getStatus());
  }
}
