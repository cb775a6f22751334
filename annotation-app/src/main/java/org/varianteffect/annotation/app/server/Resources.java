package org.varianteffect.annotation.app.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.varianteffect.annotation.app.server.monitoring.HealthResource;
import org.varianteffect.annotation.app.server.monitoring.MetricsResource;
import org.varianteffect.annotation.app.server.monitoring.Readiness;
import org.varianteffect.annotation.app.server.monitoring.RequestMeter;
import org.varianteffect.annotation.app.server.page.Examples;
import org.varianteffect.annotation.app.server.page.InterfaceDescription;
import org.varianteffect.annotation.app.server.page.OpenApiResource;
import org.varianteffect.annotation.app.server.page.PageResource;
import org.varianteffect.annotation.serving.rest.AnnotationResources;

/** Everything that the server answers: the readers, what operators need, and the page. */
final class Resources {

  /** Nothing is found on the class path: what is mounted is listed here. */
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
          CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
          CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0,
          ServerProperties.WADL_FEATURE_DISABLE, true,
          ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

  private Resources() {}

  static ResourceConfig of(
      DataSource pool,
      ServerOptions options,
      Clock clock,
      Readiness readiness,
      PrometheusMeterRegistry meters,
      Examples examples) {
    AnnotationResources readers =
        AnnotationResources.over(pool)
            .seenBy(caller -> options.scope())
            .at(clock)
            .streamingAtMost(ReadingPool.streams(options.connections()));
    ResourceConfig resources = new ResourceConfig();
    resources.addProperties(PROPERTIES);
    readers.components().forEach(resources::register);
    resources
        .register(new ServerProblems())
        .register(new HealthResource(readiness))
        .register(new MetricsResource(meters))
        .register(new RequestMeter(meters))
        .register(new OpenApiResource(InterfaceDescription.of(readers.resourceClasses(), examples)))
        .register(new PageResource());
    return resources;
  }
}
