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
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.csv.ScoreSetCsv;
import org.varianteffect.annotation.serving.scoreset.LeanVariant;
import org.varianteffect.annotation.serving.scoreset.LeanVariants;

/** All variants of a score set. */
@Path("/api/v1/score-sets/{urn}/variants")
@Tag(name = Descriptions.SCORE_SETS)
@Answered
public final class ScoreSetVariantsResource {

  private static final String CSV = "text/csv";
  private static final String CSV_IN_UTF_8 = CSV + "; charset=utf-8";

  private final LeanVariants variants;
  private final ScoreSetCsv csv;
  private final Perspectives perspectives;

  ScoreSetVariantsResource(DataSource dataSource, Perspectives perspectives) {
    this.variants = new LeanVariants(dataSource);
    this.csv = new ScoreSetCsv(dataSource);
    this.perspectives = perspectives;
  }

  /** N3. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "variants",
      summary = "All variants at a glance, for tables and heat maps",
      description = "In order of their numbers, streamed.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = LeanVariant.class))))
  public StreamingOutput variants(
      @PathParam("urn") @Parameter(description = Descriptions.SCORE_SET) String urn,
      @BeanParam Reading reading) {
    return perspectives
        .of(reading)
        .<LeanVariant>rows((scope, time, reader) -> variants.ofScoreSet(urn, scope, time, reader));
  }

  /** L5. */
  @GET
  @Path("data")
  @Produces(CSV_IN_UTF_8)
  @Operation(
      operationId = "variantsCsv",
      summary = "All variants as CSV",
      description =
          "One row per variant in order of their numbers, streamed; a value that is missing is NA.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public StreamingOutput csv(
      @PathParam("urn") @Parameter(description = Descriptions.SCORE_SET) String urn,
      @BeanParam CsvParameters parameters,
      @BeanParam Reading reading) {
    Perspective seen = perspectives.of(reading);
    CsvRequest request = parameters.request();
    return new StreamedAnswer(out -> csv.write(urn, request, seen.scope(), seen.time(), out));
  }
}
