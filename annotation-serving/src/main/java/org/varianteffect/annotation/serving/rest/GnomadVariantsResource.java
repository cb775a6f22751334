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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.serving.scoreset.GnomadVariants;
import org.varianteffect.annotation.serving.scoreset.ScoreSetGnomad;

/** How common a score set's variants are. */
@Path("/api/v1/score-sets/{urn}/gnomad-variants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Descriptions.SCORE_SETS)
@Answered
public final class GnomadVariantsResource {

  private final GnomadVariants gnomad;
  private final Perspectives perspectives;

  GnomadVariantsResource(DataSource dataSource, Perspectives perspectives) {
    this.gnomad = new GnomadVariants(dataSource);
    this.perspectives = perspectives;
  }

  /** L4. */
  @GET
  @Operation(
      operationId = "gnomadVariants",
      summary = "Rows of gnomAD linked to the score set's variants")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = ScoreSetGnomad.class))))
  public StreamingOutput variants(
      @PathParam("urn") @Parameter(description = Descriptions.SCORE_SET) String urn,
      @QueryParam("version") @Parameter(description = "Only of this release, e.g. v4.1")
          String version,
      @BeanParam Reading reading) {
    Optional<String> release = SourceFilter.version(version);
    return perspectives
        .of(reading)
        .<ScoreSetGnomad>rows(
            (scope, time, reader) -> gnomad.ofScoreSet(urn, release, scope, time, reader));
  }
}
