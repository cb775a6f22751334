package org.varianteffect.annotation.serving.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import javax.sql.DataSource;
import org.varianteffect.annotation.serving.clingen.ClassMeasurement;
import org.varianteffect.annotation.serving.clingen.ClassMeasurements;

/** Who measured a change, or one that is equivalent to it. */
@Path("/api/v1/clingen-alleles/{id}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Descriptions.ALLELES)
@Answered
public final class MeasurementsResource {

  private final ClassMeasurements measurements;
  private final Perspectives perspectives;

  MeasurementsResource(DataSource dataSource, Perspectives perspectives) {
    this.measurements = new ClassMeasurements(dataSource);
    this.perspectives = perspectives;
  }

  /** N4. */
  @GET
  @Operation(
      operationId = "measurements",
      summary = "Measurements of an allele's equivalence class",
      description = "Direct ones first, then the newest published.")
  public List<ClassMeasurement> measurements(
      @PathParam("id") @Parameter(description = "A CAID or a PAID, or a pair of one kind")
          String id,
      @QueryParam("include_superseded")
          @Parameter(
              description =
                  "Whether score sets count that a newer version has replaced: true or false",
              schema = @Schema(types = "boolean"))
          String includeSuperseded,
      @BeanParam Reading reading) {
    boolean superseded = Numbers.flag("include_superseded", includeSuperseded);
    return perspectives
        .of(reading)
        .read((scope, time) -> measurements.of(id, superseded, scope, time));
  }
}
