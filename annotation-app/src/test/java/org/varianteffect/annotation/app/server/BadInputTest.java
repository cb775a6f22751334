package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.app.server.TestClient.Reply;
import org.varianteffect.annotation.testing.TestDatabase;

/** Whatever is wrong with a request has a problem document of its own. */
class BadInputTest {

  private static final String LOOKUPS = "/api/v1/variants/clingen-allele-id-lookups";

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400|malformed-urn|score-sets/nonsense/variants
          400|malformed-urn|score-sets/nonsense/clinical-controls
          400|malformed-urn|variants/urn:mavedb:00000001-a-1
          400|malformed-urn|mapped-variants/nonsense
          400|malformed-allele-id|alleles/nonsense
          400|malformed-allele-id|alleles/CA/history
          400|malformed-allele-id|alleles/ga4gh:VA.a%20b
          400|malformed-clingen-allele-id|clingen-alleles/ga4gh:VA.new/measurements
          400|malformed-clingen-allele-id|clingen-alleles/CA1,PA2/measurements
          400|malformed-instant|alleles/CA2?as_of=yesterday
          400|malformed-instant|alleles/CA2?as_of=
          400|malformed-instant|alleles/CA2?as_of=2024-05-03T00:00:00
          400|malformed-instant|alleles/CA2?as_of=2024-13-01
          400|malformed-instant|alleles/CA2?as_of=2024-05-03T00:00:00+02:00
          400|instant-in-the-future|alleles/CA2?as_of=2999-01-01T00:00:00Z
          400|instant-in-the-future|alleles/CA2?as_of=%2B999999999-12-31T23:59:59Z
          400|instant-too-early|alleles/CA2?as_of=0001-01-01T00:00:00Z
          400|instant-too-early|alleles/CA2?as_of=-999999999-01-01T00:00:00Z
          400|malformed-version|score-sets/urn:mavedb:00000001-a-1/gnomad-variants?version=%27
          400|malformed-version|score-sets/urn:mavedb:00000001-a-1/clinical-controls?version=
          400|malformed-source|score-sets/urn:mavedb:00000001-a-1/clinical-controls?db=%3Cb%3E
          400|unknown-namespace|score-sets/urn:mavedb:00000001-a-1/variants/data?namespaces=scores,nonsense
          400|unknown-namespace|score-sets/urn:mavedb:00000001-a-1/variants/data?namespaces=clinvar.13_2024
          400|unknown-namespace|score-sets/urn:mavedb:00000001-a-1/variants/data?namespaces=
          400|malformed-number|score-sets/urn:mavedb:00000001-a-1/variants/data?start=one
          400|malformed-number|score-sets/urn:mavedb:00000001-a-1/variants/data?start=
          400|malformed-number|score-sets/urn:mavedb:00000001-a-1/variants/data?limit=
          400|malformed-number|score-sets/urn:mavedb:00000001-a-1/variants/data?limit=1.5
          400|malformed-number|score-sets/urn:mavedb:00000001-a-1/variants/data?limit=%D9%A1
          400|number-out-of-range|score-sets/urn:mavedb:00000001-a-1/variants/data?start=-1
          400|number-out-of-range|score-sets/urn:mavedb:00000001-a-1/variants/data?limit=0
          400|number-out-of-range|score-sets/urn:mavedb:00000001-a-1/variants/data?limit=-5
          400|number-out-of-range|score-sets/urn:mavedb:00000001-a-1/variants/data?start=99999999999999999999
          400|malformed-flag|score-sets/urn:mavedb:00000001-a-1/variants/data?drop_na_columns=maybe
          400|malformed-flag|score-sets/urn:mavedb:00000001-a-1/variants/data?include_post_mapped_hgvs=1
          400|malformed-flag|clingen-alleles/CA2/measurements?include_superseded=yes
          400|unknown-parameter|alleles/CA2?asOf=2024-05-03
          400|unknown-parameter|alleles/CA2?as-of=2024-05-03
          400|unknown-parameter|alleles/CA2?AS_OF=2024-05-03
          400|unknown-parameter|alleles/CA2;as_of=2024-05-03
          400|unknown-parameter|alleles/CA2/history?limit=1
          400|unknown-parameter|score-sets/urn:mavedb:00000009-a-1/variants?%3Cb%3E=
          400|repeated-parameter|alleles/CA2?as_of=2024-05-03&as_of=2024-05-04
          400|repeated-parameter|score-sets/urn:mavedb:00000001-a-1/variants/data?start=0&limit=1&limit=1
          400|repeated-parameter|score-sets/urn:mavedb:00000001-a-1/clinical-controls?db=ClinVar&db=ClinVar
          400|repeated-parameter|score-sets/urn:mavedb:00000001-a-1/gnomad-variants?version=v4.1&version=
          400|repeated-parameter|clingen-alleles/CA2/measurements?include_superseded=true&include_superseded=false
          404|unknown-score-set|score-sets/urn:mavedb:00000009-a-1/variants
          404|unknown-score-set|score-sets/urn:mavedb:00000009-a-1/variants/data
          404|unknown-score-set|score-sets/urn:mavedb:00000009-a-1/clinical-controls/options
          404|nothing-matches|score-sets/urn:mavedb:00000001-a-1/clinical-controls?version=01_1999
          404|nothing-matches|score-sets/urn:mavedb:00000002-a-1/gnomad-variants
          404|nothing-matches|mapped-variants/urn:mavedb:00000001-a-1%232
          404|unknown-variant|variants/urn:mavedb:00000001-a-1%2399
          404|unknown-allele|alleles/CA404
          404|unknown-allele|alleles/ga4gh:VA.unknown/history
          404|unknown-path|nothing
          404|unknown-path|alleles
          """)
  void isRefusedWithItsOwnProblem(int status, String problem, String path) throws Exception {
    Reply reply = server.client().get("/api/v1/" + path);
    assertThat(reply.problem()).as(reply.text()).isEqualTo(problem);
    assertThat(reply.status()).isEqualTo(status);
    JsonNode document = reply.json();
    assertThat(document.path("status").asInt()).isEqualTo(status);
    assertThat(document.path("title").asText()).isNotEmpty();
    assertThat(document.path("detail").asText()).isNotEmpty();
    assertThat(Instant.parse(reply.header("X-As-Of")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void whatIsMalformedHasTheNameThatTheRequestHasForIt() throws Exception {
    JsonNode problem = server.client().get("/api/v1/clingen-alleles/CA1,PA2/measurements").json();
    assertThat(problem.path("parameter").asText()).isEqualTo("id");
    assertThat(problem.path("detail").asText()).startsWith("clingenAlleleId is 'CA1,PA2', but");
  }

  @Test
  void aMessageNamesTheValueAndWhatToWriteInstead() throws Exception {
    JsonNode problem = server.client().get("/api/v1/alleles/CA2?as_of=yesterday").json();
    assertThat(problem.path("parameter").asText()).isEqualTo("as_of");
    assertThat(problem.path("detail").asText())
        .isEqualTo(
            "as_of is 'yesterday': write it as 2024-05-03T00:00:00Z; a + before the time zone is %2B in a URL");
  }

  @Test
  void aNumberOutOfRangeIsToldTheRange() throws Exception {
    for (String limit : new String[] {"0", "100000001"}) {
      JsonNode problem =
          server
              .client()
              .get("/api/v1/score-sets/urn:mavedb:00000001-a-1/variants/data?limit=" + limit)
              .json();
      assertThat(problem.path("detail").asText())
          .isEqualTo("limit is '%s': give a number from 1 to 100000000".formatted(limit));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          malformed-body|{"clingenAlleleIds": ["CA1"
          malformed-body|nonsense
          malformed-body|``
          malformed-body|null
          malformed-body|[]
          malformed-body|{}
          malformed-body|{"clingenAlleleIds": "CA1"}
          malformed-body|{"clingenAlleleIds": [1]}
          malformed-body|{"clingenAlleleIds": ["CA1"]} {}
          malformed-body|{"clingenAlleleIds": ["CA1"], "as_of": "2024-01-01"}
          malformed-body|{"clingenAlleleIds": ["CA1"], "clingenAlleleIds": ["CA2"]}
          malformed-clingen-allele-id|{"clingenAlleleIds": ["CA1", "CA"]}
          malformed-clingen-allele-id|{"clingenAlleleIds": ["CA1,PA1"]}
          malformed-clingen-allele-id|{"clingenAlleleIds": [null]}
          """)
  void aBodyThatCannotBeReadIsRefused(String problem, String body) throws Exception {
    Reply reply = server.client().post(LOOKUPS, body);
    assertThat(reply.problem()).as(reply.text()).isEqualTo(problem);
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void tenThousandIdsAreTakenAndOneMoreIsNot() throws Exception {
    assertThat(server.client().post(LOOKUPS, lookup(10_000)).status()).isEqualTo(200);
    Reply refused = server.client().post(LOOKUPS, lookup(10_001));
    assertThat(refused.problem()).isEqualTo("too-many-ids");
    assertThat(refused.json().path("detail").asText())
        .isEqualTo("10001 ids were asked for, at most 10000 can be: ask in portions");
  }

  @Test
  void fiftyNamespacesAreTakenAndOneMoreIsNot() throws Exception {
    assertThat(server.client().get(csvOfReleases(50)).status()).isEqualTo(200);
    Reply refused = server.client().get(csvOfReleases(51));
    assertThat(refused.problem()).isEqualTo("bad-request");
    assertThat(refused.json().path("parameter").asText()).isEqualTo("namespaces");
    assertThat(refused.json().path("detail").asText())
        .isEqualTo("51 namespaces were asked for, at most 50 can be: ask for several files");
  }

  private static String csvOfReleases(int releases) {
    return IntStream.range(0, releases)
        .mapToObj(release -> "clinvar.01_" + (2000 + release))
        .collect(
            Collectors.joining(
                ",", "/api/v1/score-sets/urn:mavedb:00000001-a-1/variants/data?namespaces=", ""));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBodyOfFiftyMegabytesIsTooLarge(boolean itsLengthIsTold) throws Exception {
    byte[] part = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    byte[] whole = " ".repeat(50_000_000).getBytes(StandardCharsets.US_ASCII);
    HttpRequest.BodyPublisher body =
        itsLengthIsTold
            ? HttpRequest.BodyPublishers.ofByteArray(whole)
            : HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(50, part));
    Reply reply =
        server
            .client()
            .send(
                HttpRequest.newBuilder(server.client().uri(LOOKUPS))
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build());
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.problem()).isEqualTo("body-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"clingenAlleleIds\": [\"CA", "{\"clingenAlleleIds\": [1, \"", "[[", "CA"})
  void aBodyOfFiftyMegabytesIsTooLargeWhateverItHolds(String beginning) throws Exception {
    Reply reply = server.client().post(LOOKUPS, beginning + "1".repeat(50_000_000));
    assertThat(reply.problem()).as(reply.text()).isEqualTo("body-too-large");
  }

  @ParameterizedTest
  @CsvSource({"Accept,a/b/c", "Accept,application/json;q=x", "Content-Type,nonsense"})
  void aHeaderFieldThatCannotBeReadGetsAProblemToo(String name, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.client().uri(LOOKUPS))
            .header(name, value)
            .POST(HttpRequest.BodyPublishers.ofString("{\"clingenAlleleIds\": [\"CA2\"]}"))
            .build();
    Reply reply = server.client().send(request);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).as(reply.text()).isEqualTo("bad-request");
    assertThat(reply.header("X-As-Of")).isNotEmpty();
  }

  @Test
  void aBodyOfAnotherTypeAndAnAnswerInAnotherFormAreRefused() throws Exception {
    URI lookups = server.client().uri(LOOKUPS);
    HttpRequest text =
        HttpRequest.newBuilder(lookups)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("CA1"))
            .build();
    assertThat(server.client().send(text).problem()).isEqualTo("unsupported-media-type");
    assertThat(server.client().get("/api/v1/alleles/CA2", "Accept", "image/png").problem())
        .isEqualTo("not-acceptable");
  }

  @Test
  void aMethodThatAPathDoesNotHaveIsRefused() throws Exception {
    Reply reply = server.client().post("/api/v1/alleles/CA2", "{}");
    assertThat(reply.problem()).isEqualTo("method-not-allowed");
    assertThat(reply.header("Allow").split(", ?"))
        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    assertThat(reply.header("X-As-Of")).isNotEmpty();
  }

  @Test
  void lookupsCanOnlyBePosted() throws Exception {
    Reply reply = server.client().get(LOOKUPS);
    assertThat(reply.problem()).as(reply.text()).isEqualTo("method-not-allowed");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).contains("POST").doesNotContain("GET");
  }

  @Test
  void anUnencodedHashGetsAProblemThatSaysHowToWriteIt() throws Exception {
    String answer = raw("GET /api/v1/variants/urn:mavedb:00000001-a-1#1 HTTP/1.1");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json")
        .contains("a # in an address is written %23");
    assertThat(server.client().get("/api/v1/variants/urn:mavedb:00000001-a-1").text())
        .contains("%23");
  }

  @Test
  void whatIsNotHttpGetsAProblemToo() throws Exception {
    assertThat(raw("GET /%zz HTTP/1.1"))
        .startsWith("HTTP/1.1 400 ")
        .contains("annotation-problem:bad-request");
    assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1"))
        .startsWith("HTTP/1.1 414 ")
        .contains("annotation-problem:uri-too-long");
    assertThat(raw("GET / HTTP/1.1\r\nX: " + "a".repeat(20_000)))
        .startsWith("HTTP/1.1 431 ")
        .contains("annotation-problem:headers-too-large")
        .contains("X-As-Of: ");
  }

  private static String lookup(int ids) {
    return java.util.stream.IntStream.rangeClosed(1, ids)
        .mapToObj(i -> "\"CA" + i + "\"")
        .collect(Collectors.joining(",", "{\"clingenAlleleIds\": [", "]}"));
  }

  private static String raw(String request) throws Exception {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              (request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      try (InputStream answer = socket.getInputStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
