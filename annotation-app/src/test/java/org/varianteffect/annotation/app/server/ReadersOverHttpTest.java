package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.server.TestClient.Reply;
import org.varianteffect.annotation.testing.TestDatabase;

/** What each reader answers when all is well. */
class ReadersOverHttpTest {

  private static final String SET = "/api/v1/score-sets/urn:mavedb:00000001-a-1";
  private static final String VARIANT = "urn:mavedb:00000001-a-1%231";

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
  void clinicalControlsNameTheAlleleThatTheySpeakOf() throws Exception {
    JsonNode controls = found(SET + "/clinical-controls?db=ClinVar&version=07_2024");
    assertThat(controls.toString())
        .isEqualTo(
            """
            [{"id":2,"dbIdentifier":"17864","geneSymbol":"TP53","clinicalSignificance":"Pathogenic",\
            "clinicalReviewStatus":"reviewed","dbVersion":"07_2024","dbName":"ClinVar","creationDate":"2024-07-01",\
            "modificationDate":"2024-07-01","mappedVariants":[{"variantUrn":"urn:mavedb:00000001-a-1#1",\
            "alleleDigest":"ga4gh:VA.new","authoritative":true}]}]""");
    assertThat(found(SET + "/clinical-controls")).hasSize(2);
  }

  @Test
  void optionsListTheNewestReleaseFirst() throws Exception {
    assertThat(found(SET + "/clinical-controls/options").toString())
        .isEqualTo("[{\"dbName\":\"ClinVar\",\"availableVersions\":[\"07_2024\",\"06_2024\"]}]");
  }

  @Test
  void gnomadVariantsNameTheirVariants() throws Exception {
    JsonNode rows = found(SET + "/gnomad-variants?version=v4.1");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("alleleFrequency").asDouble()).isEqualTo(0.125);
    assertThat(rows.get(0).path("mappedVariants").get(0).path("variantUrn").asText())
        .isEqualTo("urn:mavedb:00000001-a-1#1");
  }

  @Test
  void theHeadOfAStreamClaimsNoLength() throws Exception {
    for (String path : List.of("/variants", "/variants/data", "/gnomad-variants")) {
      Reply head = client().head(SET + path);
      assertThat(head.status()).as(path).isEqualTo(200);
      assertThat(head.header("Content-Length")).as(path).isEmpty();
      assertThat(head.header("X-As-Of")).as(path).isNotEmpty();
    }
  }

  @Test
  void aHeadSaysWhatAnAnswerDependsOn() throws Exception {
    for (String path : List.of("/api/v1/alleles/CA2", SET + "/variants", SET + "/variants/data")) {
      for (String encoding : List.of("gzip", "identity")) {
        Reply whole = client().get(path, "Accept-Encoding", encoding);
        Reply head = client().head(path, "Accept-Encoding", encoding);
        assertThat(head.header("Vary")).as(path).contains("Accept-Encoding");
        for (String name : List.of("Vary", "Content-Type", "Content-Encoding", "ETag")) {
          assertThat(head.header(name)).as(path + " " + name).isEqualTo(whole.header(name));
        }
      }
    }
  }

  @Test
  void theHeadOfAStreamThatIsRefusedSaysSo() throws Exception {
    String unknown = "/api/v1/score-sets/urn:mavedb:00000404-a-1";
    for (String path :
        List.of(
            unknown + "/variants",
            unknown + "/variants/data",
            unknown + "/gnomad-variants",
            unknown + "/mapped-variants",
            SET + "/variants/data?namespaces=unknown")) {
      Reply whole = client().get(path);
      Reply head = client().head(path);
      assertThat(whole.status()).as(path).isGreaterThanOrEqualTo(400);
      assertThat(head.status()).as(path).isEqualTo(whole.status());
      assertThat(head.header("Content-Type")).as(path).isEqualTo(whole.header("Content-Type"));
      assertThat(head.text()).as(path).isEmpty();
    }
  }

  @Test
  void csvTakesItsNamespacesInSeveralParametersToo() throws Exception {
    String together = client().get(SET + "/variants/data?namespaces=scores,gnomad").text();
    assertThat(client().get(SET + "/variants/data?namespaces=scores&namespaces=gnomad").text())
        .isEqualTo(together);
  }

  @Test
  void csvHasTheNamespacesAskedFor() throws Exception {
    Reply csv = client().get(SET + "/variants/data?namespaces=scores,gnomad,clinvar.07_2024");
    assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(csv.text())
        .isEqualTo(
            """
            accession,hgvs_nt,hgvs_splice,hgvs_pro,scores.score,gnomad.gnomad_af,gnomad.gnomad_version,\
            clinvar.07_2024.clinical_significance,clinvar.07_2024.clinical_review_status
            urn:mavedb:00000001-a-1#1,c.1A>G,NA,p.Met1Val,0.10,0.125,v4.1,Pathogenic,reviewed
            urn:mavedb:00000001-a-1#2,c.2A>G,NA,NA,NA,NA,NA,NA,NA
            urn:mavedb:00000001-a-1#10,c.10A>G,NA,NA,-1,NA,NA,NA,NA
            """
                .replace("\n", csv.text().contains("\r\n") ? "\r\n" : "\n"));
  }

  @Test
  void csvIsPagedByStartAndLimit() throws Exception {
    assertThat(client().get(SET + "/variants/data?start=1&limit=1").text().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("urn:mavedb:00000001-a-1#2,");
  }

  @Test
  void lookupsFindWhoMeasuredAChange() throws Exception {
    JsonNode found =
        client()
            .post(
                "/api/v1/variants/clingen-allele-id-lookups",
                "{\"clingenAlleleIds\": [\"CA2\", \"CA404\"]}")
            .json();
    assertThat(found).hasSize(2);
    JsonNode exact = found.get(0).path("exactMatch");
    assertThat(exact.path("variantEffectMeasurements").get(0).path("urn").asText())
        .isEqualTo("urn:mavedb:00000001-a-1#1");
    assertThat(found.get(0).path("equivalentAa").get(0).path("clingenAlleleId").asText())
        .isEqualTo("PA5");
    assertThat(found.get(1).has("exactMatch")).isFalse();
  }

  @Test
  void mappedVariantsAreReadOneByOneAndTogether() throws Exception {
    JsonNode one = found("/api/v1/mapped-variants/" + VARIANT);
    assertThat(one.path("mappingApiVersion").asText()).isEqualTo("v2");
    assertThat(one.path("postMapped").toString()).contains("1.0");
    assertThat(one.path("clinicalControls")).hasSize(2);
    assertThat(found(SET + "/mapped-variants").toString()).isEqualTo("[" + one + "]");
  }

  @Test
  void anAlleleComesWithItsClassAndTheirAnnotations() throws Exception {
    JsonNode allele = found("/api/v1/alleles/CA2");
    assertThat(allele.path("digest").asText()).isEqualTo("ga4gh:VA.new");
    assertThat(allele.path("vrs").path("type").asText()).isEqualTo("Allele");
    assertThat(allele.path("alleles").path("ga4gh:VA.protein").path("relation").asText())
        .isEqualTo("translation_of");
    JsonNode vep = allele.path("annotations").path("ga4gh:VA.new").path("vep");
    assertThat(vep.path("consequence").asText()).isEqualTo("missense_variant");
    assertThat(found("/api/v1/alleles/ga4gh:VA.new").path("alleles")).hasSize(2);
  }

  @Test
  void aHistoryIsReadyToBePlotted() throws Exception {
    JsonNode vep = found("/api/v1/alleles/ga4gh:VA.new/history").path("vep");
    assertThat(vep.toString())
        .isEqualTo(
            """
            [{"sourceVersion":"111","accessDate":"2024-06-02","validFrom":"2024-06-01T00:00:00Z","validTo":"2024-08-01T00:00:00Z"},\
            {"consequence":"missense_variant","sourceVersion":"112","accessDate":"2024-08-01","validFrom":"2024-08-01T00:00:00Z"}]""");
  }

  @Test
  void variantsAtAGlanceParseSimpleSubstitutions() throws Exception {
    JsonNode variants = found(SET + "/variants");
    assertThat(variants.findValuesAsText("urn"))
        .containsExactly(
            "urn:mavedb:00000001-a-1#1", "urn:mavedb:00000001-a-1#2", "urn:mavedb:00000001-a-1#10");
    assertThat(variants.get(0).path("hgvsNt").path("parsed").toString())
        .isEqualTo("{\"position\":1,\"ref\":\"A\",\"alt\":\"G\"}");
    assertThat(variants.get(1).has("score")).isFalse();
  }

  @Test
  void aVariantComesWithItsRecordAndAlleles() throws Exception {
    JsonNode variant = found("/api/v1/variants/" + VARIANT);
    assertThat(variant.path("mapping").path("hgvsAssayLevel").asText()).isEqualTo("NM_1:c.1A>G");
    assertThat(variant.path("alleles").findValuesAsText("digest"))
        .containsExactly("ga4gh:VA.new", "ga4gh:VA.protein");
  }

  @Test
  void aPastInstantIsReadAsItWas() throws Exception {
    String path = "/api/v1/variants/" + VARIANT + "?as_of=";
    for (String may :
        List.of(
            "2024-05-03T00:00:00Z",
            "2024-05-03",
            "2024-05-03T02:00:00%2B02:00",
            "2024-05-03T00:00:00.000000999Z")) {
      Reply then = client().get(path + may);
      assertThat(then.json().path("mapping").path("hgvsAssayLevel").asText())
          .isEqualTo("NM_1:c.1A>C");
      assertThat(then.header("X-As-Of")).isEqualTo("2024-05-03T00:00:00Z");
    }
  }

  @Test
  void everyAnswerSaysWhichInstantItSpeaksOf() throws Exception {
    for (String path :
        List.of(
            SET + "/variants",
            SET + "/variants/data",
            SET + "/clinical-controls/options",
            "/api/v1/alleles/CA2",
            "/api/v1/alleles/CA404",
            "/api/v1/alleles/nonsense")) {
      Instant asOf = Instant.parse(client().get(path).header("X-As-Of"));
      assertThat(Duration.between(asOf, Instant.now()).abs())
          .as(path)
          .isLessThan(Duration.ofMinutes(1));
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    String tag = client().get("/api/v1/alleles/CA2").header("ETag");
    Reply again = client().get("/api/v1/alleles/CA2", "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.response().headers().map()).doesNotContainKey("content-length");
    assertThat(again.header("Vary")).contains("Accept-Encoding");
    assertThat(client().get("/api/v1/alleles/PA5", "If-None-Match", tag).status()).isEqualTo(200);
    String zipped = client().get("/api/v1/alleles/CA2", "Accept-Encoding", "gzip").header("ETag");
    assertThat(
            client()
                .get("/api/v1/alleles/CA2", "Accept-Encoding", "gzip", "If-None-Match", zipped)
                .status())
        .isEqualTo(304);
  }

  @Test
  void aConditionThatNamesNoTagIsNoReasonNotToAnswer() throws Exception {
    Reply whole = client().get("/api/v1/alleles/CA2");
    String tag = whole.header("ETag");
    for (String nothing : List.of("x", "\"", "W/", ", ,", "\"x\", y")) {
      Reply reply = client().get("/api/v1/alleles/CA2", "If-None-Match", nothing);
      assertThat(reply.text()).as(nothing).isEqualTo(whole.text());
    }
    assertThat(client().get("/api/v1/alleles/CA2", "If-Match", "\"x\"").text())
        .isEqualTo(whole.text());
    for (String named : List.of("*", "\"x\", " + tag, tag.substring(2))) {
      assertThat(client().get("/api/v1/alleles/CA2", "If-None-Match", named).status())
          .as(named)
          .isEqualTo(304);
    }
  }

  @Test
  void answersAreCompressedForWhoeverTakesThem() throws Exception {
    Reply zipped = client().get(SET + "/variants", "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(client().get(SET + "/variants").header("Content-Encoding")).isEmpty();
  }

  @Test
  void aScoreSetOutsideTheScopeAnswersAsOneThatDoesNotExist() throws Exception {
    String hidden = "tmp:11111111-2222-3333-4444-555555555555";
    for (String rest : List.of("/variants", "/variants/data", "/mapped-variants")) {
      Reply reply = client().get("/api/v1/score-sets/" + hidden + rest);
      assertThat(reply.problem()).isEqualTo("unknown-score-set");
      assertThat(reply.text())
          .isEqualTo(
              client()
                  .get("/api/v1/score-sets/" + hidden.replace('1', '9') + rest)
                  .text()
                  .replace('9', '1'));
    }
    assertThat(client().get("/api/v1/alleles/CA9").problem()).isEqualTo("unknown-allele");
    assertThat(client().get("/api/v1/variants/" + hidden + "%231").problem())
        .isEqualTo("unknown-variant");
  }

  private static TestClient client() {
    return server.client();
  }

  private static JsonNode found(String path) throws Exception {
    return client().found(path);
  }
}
