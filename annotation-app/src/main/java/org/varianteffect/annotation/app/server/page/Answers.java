package org.varianteffect.annotation.app.server.page;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.varianteffect.annotation.serving.rest.Problem;
import org.varianteffect.annotation.serving.rest.ProblemType;

/** What every operation answers: its result, or a problem. */
final class Answers {

  private static final List<Integer> REFUSALS = List.of(400, 404, 503);
  private static final String INSTANT = "The instant that the answer speaks of";

  private Answers() {}

  static void describe(OpenAPI described, ModelConverters converters) {
    converters.readAll(Problem.class).forEach(described.getComponents()::addSchemas);
    described.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(Answers::describe);
  }

  private static void describe(Operation operation) {
    ApiResponses responses = operation.getResponses();
    ApiResponse success = responses.remove("default");
    if (success != null) {
      responses.addApiResponse("200", success);
    }
    responses
        .get("200")
        .description("Found")
        .addHeaderObject(
            "X-As-Of",
            new Header()
                .description(INSTANT)
                .schema(new JsonSchema().typesItem("string").format("date-time")));
    REFUSALS.forEach(status -> responses.addApiResponse(String.valueOf(status), refusal(status)));
  }

  private static ApiResponse refusal(int status) {
    String types =
        Arrays.stream(ProblemType.values())
            .filter(type -> type.status() == status)
            .map(type -> "`" + type.slug() + "`")
            .collect(Collectors.joining(", "));
    return new ApiResponse()
        .description("A problem: " + types)
        .content(
            new Content()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"))));
  }
}
