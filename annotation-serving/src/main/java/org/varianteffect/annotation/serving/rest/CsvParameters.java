package org.varianteffect.annotation.serving.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.TooManyNamespaces;

/** Which columns and rows of a score set to write; all as they were given. */
public final class CsvParameters {

  private static final List<String> DEFAULT_NAMESPACES = List.of("scores");

  @QueryParam("namespaces")
  @Parameter(
      description =
          "Groups of columns, separated by commas, in the order wanted: scores, counts, vep, gnomad, clingen, clinvar.MM_YYYY. Without it, scores.",
      example = "scores,vep,gnomad,clingen")
  private List<String> namespaces;

  @QueryParam("include_post_mapped_hgvs")
  @Parameter(
      description = "Whether the mavedb.post_mapped_* columns come first: true or false",
      schema = @Schema(types = "boolean"))
  private String includePostMappedHgvs;

  @QueryParam("start")
  @Parameter(
      description = "How many variants to leave out",
      schema = @Schema(types = "integer", format = "int64", minimum = "0", maximum = "100000000"))
  private String start;

  @QueryParam("limit")
  @Parameter(
      description = "The most rows",
      schema = @Schema(types = "integer", format = "int64", minimum = "1", maximum = "100000000"))
  private String limit;

  @QueryParam("drop_na_columns")
  @Parameter(
      description = "Whether to leave out columns without any value: true or false",
      schema = @Schema(types = "boolean"))
  private String dropNaColumns;

  /** As it was given. */
  public List<String> getNamespaces() {
    return namespaces;
  }

  /** As it was given. */
  public String getIncludePostMappedHgvs() {
    return includePostMappedHgvs;
  }

  /** As it was given. */
  public String getStart() {
    return start;
  }

  /** As it was given. */
  public String getLimit() {
    return limit;
  }

  /** As it was given. */
  public String getDropNaColumns() {
    return dropNaColumns;
  }

  CsvRequest request() {
    OptionalLong most = Numbers.rows("limit", limit, 1);
    try {
      return CsvRequest.of(names())
          .withPostMappedHgvs(Numbers.flag("include_post_mapped_hgvs", includePostMappedHgvs))
          .withRows(
              Numbers.rows("start", start, 0).orElse(0),
              most.isPresent() ? Optional.of(most.getAsLong()) : Optional.empty())
          .withDropNaColumns(Numbers.flag("drop_na_columns", dropNaColumns));
    } catch (InvalidParameter | TooManyNamespaces e) {
      throw Failures.of(e);
    }
  }

  private List<String> names() {
    return namespaces == null || namespaces.isEmpty()
        ? DEFAULT_NAMESPACES
        : namespaces.stream().flatMap(names -> Arrays.stream(names.split(",", -1))).toList();
  }
}
