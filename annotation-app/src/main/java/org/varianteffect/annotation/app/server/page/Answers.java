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
import java.util.Optional;
import java.util.stream.Collectors;
import org.varianteffect.annotation.serving.rest.Problem;
import org.varianteffect.annotation.serving.rest.ProblemType;

/** What every operation answers: its result, or a problem. */
final class Answers {

  private static final List<Integer> REFUSALS = List.of(400, 404, 406, 414, 431, 500, 503);
  private static final List<Integer> REFUSALS_OF_BODIES = List.of(413, 415);

  private Answers() {}

  static void describe(OpenAPI described, ModelConverters converters) {
    converters.readAll(Problem.class).forEach(described.getComponents()::addSchemas);
    described.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(Answers::describe);
  }

  private static void describe(Operation operation) {
    ApiResponses responses = operation.getResponses();
    Optional<ApiResponse> whole = Optional.ofNullable(responses.remove("default"));
    whole.ifPresent(success -> responses.addApiResponse("200", success));
    responses.get("200").description("Found").addHeaderObject("X-As-Of", instant());
    boolean hasBody = operation.getRequestBody() != null;
    whole.ifPresent(success -> describeTag(success, hasBody, responses));
    refuse(REFUSALS, responses);
    if (hasBody) {
      refuse(REFUSALS_OF_BODIES, responses);
    }
  }

  private static Header instant() {
    return new Header()
        .description("The instant that the answer speaks of")
        .schema(new JsonSchema().typesItem("string").format("date-time"));
  }

  /** What is not streamed has a tag; only what is got can be left unsent because of it. */
  private static void describeTag(ApiResponse success, boolean hasBody, ApiResponses responses) {
    success.addHeaderObject(
        "ETag",
        new Header()
            .description("For `If-None-Match`")
            .schema(new JsonSchema().typesItem("string")));
    if (!hasBody) {
      responses.addApiResponse(
          "304", new ApiResponse().description("The client has this answer: see `If-None-Match`"));
    }
  }

  private static void refuse(List<Integer> statuses, ApiResponses responses) {
    statuses.forEach(status -> responses.addApiResponse(String.valueOf(status), refusal(status)));
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
