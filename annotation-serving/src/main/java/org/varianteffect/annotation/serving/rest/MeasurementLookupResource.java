package org.varianteffect.annotation.serving.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import javax.sql.DataSource;
import org.varianteffect.annotation.serving.clingen.MeasurementLookup;
import org.varianteffect.annotation.serving.clingen.MeasurementLookups;

/** Who measured a change, by ClinGen's ids. */
@Path("/api/v1/variants/clingen-allele-id-lookups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Descriptions.VARIANTS)
@Answered
public final class MeasurementLookupResource {

  private final MeasurementLookups lookups;
  private final Perspectives perspectives;

  MeasurementLookupResource(DataSource dataSource, Perspectives perspectives) {
    this.lookups = new MeasurementLookups(dataSource);
    this.perspectives = perspectives;
  }

  /** L6. */
  @POST
  @Operation(
      operationId = "clingenAlleleIdLookups",
      summary = "Who measured these changes, or equivalent ones",
      description =
          "One answer per id; at most 10,000 ids at once, with at most 250,000 equivalent ids and 100,000 measurements.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ClingenAlleleIds.class))))
  public List<MeasurementLookup> lookups(
      @Parameter(hidden = true) InputStream body, @BeanParam Reading reading) {
    Perspective seen = perspectives.of(reading);
    List<String> ids = ClingenAlleleIds.read(body).clingenAlleleIds();
    return seen.read((scope, time) -> lookups.of(ids, scope, time));
  }
}
