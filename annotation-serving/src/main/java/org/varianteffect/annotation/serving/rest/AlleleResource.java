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
import org.varianteffect.annotation.serving.allele.AlleleDetail;
import org.varianteffect.annotation.serving.allele.AlleleDetails;
import org.varianteffect.annotation.serving.allele.AlleleHistories;
import org.varianteffect.annotation.serving.allele.AlleleHistory;

/** Alleles, whoever measured them. */
@Path("/api/v1/alleles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Descriptions.ALLELES)
@Answered
public final class AlleleResource {

  private final AlleleDetails details;
  private final AlleleHistories histories;
  private final Perspectives perspectives;

  AlleleResource(DataSource dataSource, Perspectives perspectives) {
    this.details = new AlleleDetails(dataSource);
    this.histories = new AlleleHistories(dataSource);
    this.perspectives = perspectives;
  }

  /** N1. */
  @GET
  @Operation(
      operationId = "allele",
      summary = "An allele, its equivalence class, and what is said of each",
      description =
          "The class are the alleles that are the same change on another sequence, make the same protein change, or are that change.")
  public AlleleDetail allele(
      @PathParam("id") @Parameter(description = "A digest, a CAID or a PAID") String id,
      @BeanParam Reading reading) {
    return perspectives.of(reading).read((scope, time) -> details.of(id, scope, time));
  }

  /** N2. */
  @GET
  @Path("history")
  @Operation(
      operationId = "alleleHistory",
      summary = "All that was ever said of an allele, as timelines",
      description =
          "Per source, oldest first: what was said, from validFrom until before validTo. What still holds has no validTo.")
  public AlleleHistory history(
      @PathParam("id") @Parameter(description = "A digest, a CAID or a PAID") String id,
      @BeanParam Reading reading) {
    return perspectives.of(reading).read((scope, time) -> histories.of(id, scope, time));
  }
}
