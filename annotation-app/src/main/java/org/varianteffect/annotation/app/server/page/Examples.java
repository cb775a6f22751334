package org.varianteffect.annotation.app.server.page;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ids that can be tried: the page fills them in, and whoever has just started a server sees
 * answers.
 *
 * @param scoreSetUrn of a visible score set
 * @param variantUrn of a variant of it
 * @param digest of the allele that was measured
 * @param clingenAlleleId of that allele
 */
public record Examples(
    String scoreSetUrn, String variantUrn, String digest, String clingenAlleleId) {

  /** Some that are well formed, for a database that has none to offer. */
  public static final Examples GENERAL =
      new Examples(
          "urn:mavedb:00000001-a-1",
          "urn:mavedb:00000001-a-1#42",
          "ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt",
          "CA123");

  void addTo(OpenAPI described) {
    described
        .getPaths()
        .forEach((path, item) -> item.readOperations().forEach(each -> addTo(each, path)));
  }

  private void addTo(Operation operation, String path) {
    Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
        .filter(parameter -> parameter.getIn().equals("path"))
        .forEach(parameter -> parameter.setExample(example(path)));
    Optional.ofNullable(operation.getRequestBody())
        .map(body -> body.getContent().get(MediaType.APPLICATION_JSON))
        .ifPresent(body -> body.setExample(Map.of("clingenAlleleIds", List.of(clingenAlleleId))));
  }

  private String example(String path) {
    if (path.contains("/score-sets/")) {
      return scoreSetUrn;
    }
    if (path.contains("/clingen-alleles/")) {
      return clingenAlleleId;
    }
    return path.contains("/alleles/") ? digest : variantUrn;
  }
}
