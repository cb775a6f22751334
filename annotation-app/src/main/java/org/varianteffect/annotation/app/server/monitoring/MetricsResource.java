package org.varianteffect.annotation.app.server.monitoring;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** For Prometheus. */
@Path("/metrics")
public final class MetricsResource {

  private final PrometheusMeterRegistry meters;

  /** Of these meters. */
  public MetricsResource(PrometheusMeterRegistry meters) {
    this.meters = meters;
  }

  /** Every meter, in Prometheus' text format. */
  @GET
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  public String scrape() {
    return meters.scrape();
  }
}
