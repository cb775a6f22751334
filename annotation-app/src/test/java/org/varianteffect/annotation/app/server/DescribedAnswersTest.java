package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Answers are what the description says of them, so that programs can be generated from it. */
class DescribedAnswersTest {

  private static final String LOOKUPS = "/api/v1/variants/clingen-allele-id-lookups";

  private static TestDatabase database;
  private static ServerUnderTest server;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    database = ServedDatabase.create();
    server = ServerUnderTest.on(database);
    description = server.client().found("/openapi.json");
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/alleles/{id},/alleles/CA2",
    "/alleles/{id}/history,/alleles/CA2/history",
    "/clingen-alleles/{id}/measurements,/clingen-alleles/CA2/measurements",
    "/mapped-variants/{variantUrn},/mapped-variants/urn:mavedb:00000001-a-1%231",
    "/variants/{urn},/variants/urn:mavedb:00000001-a-1%231",
    "/score-sets/{urn}/clinical-controls,/score-sets/urn:mavedb:00000001-a-1/clinical-controls",
    "/score-sets/{urn}/clinical-controls/options,/score-sets/urn:mavedb:00000001-a-1/clinical-controls/options",
    "/score-sets/{urn}/gnomad-variants,/score-sets/urn:mavedb:00000001-a-1/gnomad-variants",
    "/score-sets/{urn}/mapped-variants,/score-sets/urn:mavedb:00000001-a-1/mapped-variants",
    "/score-sets/{urn}/variants,/score-sets/urn:mavedb:00000001-a-1/variants"
  })
  void anAnswerIsAsItsSchemaSays(String path, String asked) throws Exception {
    JsonNode operation = description.path("paths").path("/api/v1" + path).path("get");
    assertThat(deviations(operation, server.client().found("/api/v1" + asked))).isEmpty();
  }

  @Test
  void aLookupIsAsItsSchemaSays() throws Exception {
    JsonNode operation = description.path("paths").path(LOOKUPS).path("post");
    JsonNode answer = server.client().post(LOOKUPS, "{\"clingenAlleleIds\": [\"CA2\"]}").json();
    assertThat(answer).hasSize(1);
    assertThat(deviations(operation, answer)).isEmpty();
  }

  private static List<String> deviations(JsonNode operation, JsonNode answer) {
    JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
    assertThat(schema.isObject()).isTrue();
    return new SchemaDeviations(description).of(schema, answer);
  }
}
