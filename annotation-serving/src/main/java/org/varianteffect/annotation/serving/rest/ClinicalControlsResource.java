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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.serving.scoreset.ClinicalControls;
import org.varianteffect.annotation.serving.scoreset.ControlOption;
import org.varianteffect.annotation.serving.scoreset.ScoreSetControl;

/** What ClinVar says of a score set's variants. */
@Path("/api/v1/score-sets/{urn}/clinical-controls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Descriptions.SCORE_SETS)
@Answered
public final class ClinicalControlsResource {

  private final ClinicalControls controls;
  private final Perspectives perspectives;

  ClinicalControlsResource(DataSource dataSource, Perspectives perspectives) {
    this.controls = new ClinicalControls(dataSource);
    this.perspectives = perspectives;
  }

  /** L2. */
  @GET
  @Operation(
      operationId = "clinicalControls",
      summary = "ClinVar controls linked to the score set's variants")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = ScoreSetControl.class))))
  public StreamingOutput controls(
      @PathParam("urn") @Parameter(description = Descriptions.SCORE_SET) String urn,
      @QueryParam("db") @Parameter(description = "Only of this database, e.g. ClinVar") String db,
      @QueryParam("version") @Parameter(description = "Only of this release, e.g. 06_2024")
          String version,
      @BeanParam Reading reading) {
    Optional<String> database = SourceFilter.database(db);
    Optional<String> release = SourceFilter.version(version);
    return perspectives
        .of(reading)
        .<ScoreSetControl>rows(
            (scope, time, reader) ->
                controls.ofScoreSet(urn, database, release, scope, time, reader));
  }

  /** L3. */
  @GET
  @Path("options")
  @Operation(
      operationId = "clinicalControlOptions",
      summary = "The databases and releases of those controls, newest first")
  public List<ControlOption> options(
      @PathParam("urn") @Parameter(description = Descriptions.SCORE_SET) String urn,
      @BeanParam Reading reading) {
    return perspectives.of(reading).read((scope, time) -> controls.options(urn, scope, time));
  }
}
