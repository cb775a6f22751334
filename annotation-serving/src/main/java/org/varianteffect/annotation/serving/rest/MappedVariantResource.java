package org.varianteffect.annotation.serving.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import javax.sql.DataSource;
import org.varianteffect.annotation.serving.variant.VariantMapping;
import org.varianteffect.annotation.serving.variant.VariantMappings;

/** What variants map to. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Answered
public final class MappedVariantResource {

  private final VariantMappings mappings;
  private final Perspectives perspectives;

  MappedVariantResource(DataSource dataSource, Perspectives perspectives) {
    this.mappings = new VariantMappings(dataSource);
    this.perspectives = perspectives;
  }

  /** L7 of one variant. */
  @GET
  @Path("mapped-variants/{variantUrn}")
  @Tag(name = Descriptions.VARIANTS)
  @Operation(operationId = "mappedVariant", summary = "What a variant maps to")
  public VariantMapping ofVariant(
      @PathParam("variantUrn") @Parameter(description = Descriptions.VARIANT) String urn,
      @BeanParam Reading reading) {
    Perspective seen = perspectives.of(reading);
    String variant = VariantUrn.inPath(urn);
    return seen.read((scope, time) -> mappings.ofVariant(variant, scope, time));
  }

  /** L7 of a score set. */
  @GET
  @Path("score-sets/{urn}/mapped-variants")
  @Tag(name = Descriptions.SCORE_SETS)
  @Operation(
      operationId = "mappedVariants",
      summary = "What all variants map to",
      description = "In order of their numbers, streamed.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = VariantMapping.class))))
  public StreamingOutput ofScoreSet(
      @PathParam("urn") @Parameter(description = Descriptions.SCORE_SET) String urn,
      @BeanParam Reading reading) {
    return perspectives
        .of(reading)
        .<VariantMapping>rows(
            (scope, time, reader) -> mappings.ofScoreSet(urn, scope, time, reader));
  }
}
