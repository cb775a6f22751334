package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.server.TestClient.Reply;
import org.varianteffect.annotation.testing.TestDatabase;

/** The interface described: for programs, and on a page. */
class PageTest {

  private static TestDatabase database;
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    database = ServedDatabase.create();
    server = ServerUnderTest.on(database);
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @Test
  void everyReaderIsDescribed() throws Exception {
    JsonNode description = server.client().found("/openapi.json");
    assertThat(description.path("openapi").asText()).startsWith("3.1");
    List<String> operations = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
    assertThat(operations)
        .containsExactlyInAnyOrder(
            "get /api/v1/score-sets/{urn}/clinical-controls",
            "get /api/v1/score-sets/{urn}/clinical-controls/options",
            "get /api/v1/score-sets/{urn}/gnomad-variants",
            "get /api/v1/score-sets/{urn}/variants/data",
            "post /api/v1/variants/clingen-allele-id-lookups",
            "get /api/v1/mapped-variants/{variantUrn}",
            "get /api/v1/score-sets/{urn}/mapped-variants",
            "get /api/v1/alleles/{id}",
            "get /api/v1/alleles/{id}/history",
            "get /api/v1/score-sets/{urn}/variants",
            "get /api/v1/clingen-alleles/{id}/measurements",
            "get /api/v1/variants/{urn}");
  }

  @Test
  void everyOperationHasAnInstantASchemaAndProblems() throws Exception {
    for (JsonNode operation : operations()) {
      String name = operation.path("operationId").asText();
      assertThat(operation.path("summary").asText()).as(name).isNotEmpty();
      assertThat(operation.path("parameters").findValuesAsText("name")).as(name).contains("as_of");
      JsonNode answer = operation.path("responses").path("200").path("content");
      assertThat(answer).as(name).hasSize(1);
      assertThat(answer.elements().next().path("schema")).as(name).isNotEmpty();
      for (String refusal : List.of("400", "404", "414", "431", "503")) {
        assertThat(
                operation
                    .path("responses")
                    .path(refusal)
                    .path("content")
                    .has("application/problem+json"))
            .as(name + " " + refusal)
            .isTrue();
      }
    }
  }

  @Test
  void aLookupIsShownWithAnIdThatTheDatabaseHas() throws Exception {
    JsonNode paths = server.client().found("/openapi.json").path("paths");
    JsonNode body =
        paths
            .path("/api/v1/variants/clingen-allele-id-lookups")
            .at("/post/requestBody/content/application~1json/example");
    Reply found =
        server.client().post("/api/v1/variants/clingen-allele-id-lookups", body.toString());
    assertThat(found.json().path(0).has("exactMatch")).as(found.text()).isTrue();
  }

  @Test
  void everyReferenceOfTheDescriptionLeadsSomewhere() throws Exception {
    JsonNode description = server.client().found("/openapi.json");
    List<String> references = description.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(description.at(reference.substring(1)).isObject()).as(reference).isTrue();
    }
  }

  @Test
  void choicesAreSpelledAsAnswersSpellThem() throws Exception {
    JsonNode schemas = server.client().found("/openapi.json").path("components").path("schemas");
    assertThat(schemas.path("ClassMember").path("properties").path("relation").path("enum"))
        .extracting(JsonNode::asText)
        .contains("translation_of", "coordinate_representation_of");
  }

  @Test
  void thePageNeedsNoOtherServer() throws Exception {
    Reply page = server.client().get("/");
    assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self'");
    List<String> parts =
        Pattern.compile("(?:src|href)=\"([^\"]+)\"")
            .matcher(page.text())
            .results()
            .map(result -> result.group(1))
            .toList();
    assertThat(parts).contains("page/swagger-ui-bundle.js", "openapi.json");
    for (String part : parts) {
      assertThat(server.client().get("/" + part).status()).as(part).isEqualTo(200);
    }
    assertThat(server.client().get("/page/pom.properties").problem()).isEqualTo("unknown-path");
  }

  private static List<JsonNode> operations() throws Exception {
    List<JsonNode> operations = new ArrayList<>();
    for (JsonNode path : server.client().found("/openapi.json").path("paths")) {
      path.forEach(operations::add);
    }
    return operations;
  }
}
