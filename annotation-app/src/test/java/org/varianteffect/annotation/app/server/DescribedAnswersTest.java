package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.app.server.TestClient.Reply;
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
    Reply answer = server.client().get("/api/v1" + asked);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(deviations(operation, answer.json())).isEmpty();
    assertThat(server.client().get("/api/v1" + asked + "?nonsense=").text())
        .contains("this reader takes " + String.join(", ", queryParameters(operation)) + "\"");
    boolean tagged = !answer.header("ETag").isEmpty();
    assertThat(operation.path("responses").has("304")).isEqualTo(tagged);
    assertThat(operation.at("/responses/200/headers").has("ETag")).isEqualTo(tagged);
  }

  @Test
  void aControlWithoutDatesIsAsItsSchemaSays() throws Exception {
    database.execute(
        "ALTER TABLE clinvar_controls ALTER creation_date DROP NOT NULL, ALTER modification_date DROP NOT NULL;"
            + "INSERT INTO clinvar_controls (id, db_name, db_identifier, db_version, creation_date, modification_date)"
            + " VALUES (3, 'ClinVar', '17864', '08_2024', NULL, NULL);"
            + "INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id) VALUES (2, 3)");
    JsonNode operation =
        description.at("/paths/~1api~1v1~1score-sets~1{urn}~1clinical-controls/get");
    JsonNode controls =
        server
            .client()
            .found("/api/v1/score-sets/urn:mavedb:00000001-a-1/clinical-controls?version=08_2024");
    assertThat(controls.toString())
        .isEqualTo(
            """
            [{"id":3,"dbIdentifier":"17864","dbVersion":"08_2024","dbName":"ClinVar",\
            "mappedVariants":[{"variantUrn":"urn:mavedb:00000001-a-1#1","alleleDigest":"ga4gh:VA.new","authoritative":true}]}]""");
    assertThat(deviations(operation, controls)).isEmpty();
  }

  @Test
  void whatARequestIsRefusedForIsDescribed() throws Exception {
    JsonNode paths = description.path("paths");
    Reply picture = server.client().get("/api/v1/alleles/CA2", "Accept", "image/png");
    assertThat(paths.at("/~1api~1v1~1alleles~1{id}/get/responses").has("" + picture.status()))
        .isTrue();
    HttpRequest text =
        HttpRequest.newBuilder(server.client().uri(LOOKUPS))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("CA2"))
            .build();
    Reply tooLarge = server.client().post(LOOKUPS, " ".repeat(3_000_000));
    assertThat(paths.path(LOOKUPS).at("/post/responses").properties())
        .extracting(Map.Entry::getKey)
        .contains("" + server.client().send(text).status(), "" + tooLarge.status(), "500")
        .doesNotContain("304");
  }

  @Test
  void aParameterThatAReaderDoesNotTakeIsToldThoseThatItTakes() throws Exception {
    String data = "/api/v1/score-sets/urn:mavedb:00000001-a-1/variants/data?as_of=2024-05-03&";
    JsonNode unknown = server.client().get(data + "asOf=x").json();
    assertThat(unknown.path("parameter").asText()).isEqualTo("asOf");
    assertThat(unknown.path("detail").asText())
        .isEqualTo(
            "unknown parameter 'asOf': this reader takes namespaces, include_post_mapped_hgvs, start, limit, drop_na_columns, as_of");
  }

  @Test
  void aParameterThatIsGivenAgainIsToldSo() throws Exception {
    JsonNode twice = server.client().get("/api/v1/alleles/CA2?as_of=x&%61s_of=y").json();
    assertThat(twice.path("parameter").asText()).isEqualTo("as_of");
    assertThat(twice.path("detail").asText()).isEqualTo("as_of is given twice: give it once");
    JsonNode thrice =
        server
            .client()
            .post(LOOKUPS + "?as_of&as_of&as_of", "{\"clingenAlleleIds\": [\"CA1\"]}")
            .json();
    assertThat(thrice.path("detail").asText()).isEqualTo("as_of is given 3 times: give it once");
  }

  @Test
  void aLookupIsAsItsSchemaSays() throws Exception {
    JsonNode operation = description.path("paths").path(LOOKUPS).path("post");
    JsonNode answer = server.client().post(LOOKUPS, "{\"clingenAlleleIds\": [\"CA2\"]}").json();
    assertThat(answer).hasSize(1);
    assertThat(deviations(operation, answer)).isEmpty();
  }

  @Test
  void numbersAndFlagsAreDescribedAsSuch() {
    JsonNode parameters =
        description
            .path("paths")
            .at("/~1api~1v1~1score-sets~1{urn}~1variants~1data/get/parameters");
    assertThat(parameters)
        .filteredOn(parameter -> parameter.at("/schema/type").asText().equals("boolean"))
        .extracting(parameter -> parameter.path("name").asText())
        .containsExactlyInAnyOrder("include_post_mapped_hgvs", "drop_na_columns");
    assertThat(parameters)
        .filteredOn(parameter -> parameter.at("/schema/type").asText().equals("integer"))
        .extracting(
            parameter ->
                parameter.path("name").asText()
                    + " from "
                    + parameter.at("/schema/minimum").asInt())
        .containsExactlyInAnyOrder("start from 0", "limit from 1");
  }

  private static List<String> queryParameters(JsonNode operation) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  private static List<String> deviations(JsonNode operation, JsonNode answer) {
    JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
    assertThat(schema.isObject()).isTrue();
    return new SchemaDeviations(description).of(schema, answer);
  }
}
