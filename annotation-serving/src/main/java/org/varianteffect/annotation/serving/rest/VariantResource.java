package org.varianteffect.annotation.serving.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import javax.sql.DataSource;
import org.varianteffect.annotation.serving.variant.VariantDetail;
import org.varianteffect.annotation.serving.variant.VariantDetails;

/**
 * One variant. The path of lookups is no variant's: GET of it would look for one, where it is a
 * method that the path does not have.
 */
@Path("/api/v1/variants/{urn: (?!clingen-allele-id-lookups$)[^/]+}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Descriptions.VARIANTS)
@Answered
public final class VariantResource {

  private final VariantDetails details;
  private final Perspectives perspectives;

  VariantResource(DataSource dataSource, Perspectives perspectives) {
    this.details = new VariantDetails(dataSource);
    this.perspectives = perspectives;
  }

  /** N5. */
  @GET
  @Operation(
      operationId = "variant",
      summary = "A variant with its mapping record, its alleles and what is said of them")
  public VariantDetail variant(
      @PathParam("urn") @Parameter(description = Descriptions.VARIANT) String urn,
      @BeanParam Reading reading) {
    Perspective seen = perspectives.of(reading);
    String variant = VariantUrn.inPath(urn);
    return seen.read((scope, time) -> details.of(variant, scope, time));
  }
}
