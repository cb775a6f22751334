package org.varianteffect.annotation.app.server.page;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;

/**
 * Values that can be tried: the page fills them in, and whoever has just started the server sees
 * answers.
 *
 * @param values by the name of a parameter, or by the path up to it where one name means two things
 */
public record Examples(Map<String, String> values) {

  /** Those of the reference, which no database need hold. */
  public static final Examples GENERAL =
      new Examples(
          Map.of(
              "urn", "urn:mavedb:00000001-a-1",
              "/api/v1/variants/{urn}", "urn:mavedb:00000001-a-1#42",
              "id", "CA123",
              "digest", "ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt"));

  public Examples {
    values = Map.copyOf(values);
  }

  void addTo(OpenAPI described) {
    described
        .getPaths()
        .forEach(
            (path, item) -> item.readOperations().forEach(operation -> addTo(operation, path)));
  }

  private void addTo(Operation operation, String path) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    for (Parameter parameter : parameters) {
      String example = values.getOrDefault(path, values.get(parameter.getName()));
      if (example != null && parameter.getIn().equals("path")) {
        parameter.setExample(example);
      }
    }
  }
}
