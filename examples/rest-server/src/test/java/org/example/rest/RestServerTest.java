package org.example.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;

class RestServerTest {

  private static final String ROWS =
      """
      INSERT INTO alleles (id, vrs_digest, level, created_at, updated_at) OVERRIDING SYSTEM VALUE
        VALUES (1, 'ga4gh:VA.one', 'cdna', '2024-01-01', '2024-01-01');
      INSERT INTO scoresets (id, urn, private, published_date, num_variants, dataset_columns)
        VALUES (1, 'urn:mavedb:00000001-a-1', false, '2024-01-01', 1, '{}');
      INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
        VALUES (1, 'urn:mavedb:00000001-a-1#1', '{}', 1, '2024-01-01', '2024-01-01');
      INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from)
        OVERRIDING SYSTEM VALUE VALUES (1, 1, 'cdna', 'v1', '2024-01-01', '2024-01-01Z');
      INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
        VALUES (1, 1, true, '2024-01-01Z');
      INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency,
                                   creation_date, modification_date) VALUES
        (1, 'gnomAD', '1-1-A-G', 'v3.1.2', 1, 4, 0.25, '2024-01-01', '2024-01-01'),
        (2, 'gnomAD', '1-1-A-G', 'v4.1', 1, 8, 0.125, '2024-07-01', '2024-07-01');
      INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to) VALUES
        (1, 1, '2024-01-01Z', '2024-07-01Z'), (1, 2, '2024-07-01Z', NULL);
      INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version,
                                           access_date, valid_from) VALUES
        (1, 'missense_variant', '112', '2024-08-01', '2024-08-01Z');
      """;

  private static EmbeddedPostgres postgres;
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    DataSource database = postgres.getPostgresDatabase();
    Migrations migrations = new Migrations(database);
    migrations.baseline(ClinvarShape.RENAMED);
    migrations.expand();
    migrations.cutover(Freeze.RETIRED);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ROWS);
    }
    server = RestServer.start(database, 0);
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
    postgres.close();
  }

  @Test
  void everyReaderIsServed() throws Exception {
    HttpResponse<String> allele = get("alleles/ga4gh:VA.one");
    assertThat(allele.statusCode()).as(allele.body()).isEqualTo(200);
    assertThat(allele.body()).contains("v4.1", "missense_variant").doesNotContain("v3.1.2");

    HttpResponse<String> variant = get("variants/urn:mavedb:00000001-a-1%231");
    assertThat(variant.statusCode()).as(variant.body()).isEqualTo(200);
    assertThat(variant.body()).contains("urn:mavedb:00000001-a-1#1");
  }

  @Test
  void thePastIsServed() throws Exception {
    assertThat(get("alleles/ga4gh:VA.one?as_of=2024-05-03T00:00:00Z").body())
        .contains("v3.1.2")
        .doesNotContain("v4.1", "missense_variant");
  }

  @Test
  void aStreamIsWholeAndItsHeadClaimsNoLength() throws Exception {
    String path = "score-sets/urn:mavedb:00000001-a-1/variants/data";
    assertThat(get(path).body()).contains("accession", "urn:mavedb:00000001-a-1#1");

    HttpResponse<String> head =
        send(HttpRequest.newBuilder(uri(path)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void whatIsNotThereIsAProblem() throws Exception {
    HttpResponse<String> answer = get("alleles/ga4gh:VA.none");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + server.getURI().getPort() + "/api/v1/" + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
