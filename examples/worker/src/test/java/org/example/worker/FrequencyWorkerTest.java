package org.example.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.NoResultException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;

class FrequencyWorkerTest {

  private static final String HISTORY =
      """
      SELECT concat_ws(' ', g.db_version, g.allele_frequency,
                       l.valid_from AT TIME ZONE 'UTC', l.valid_to AT TIME ZONE 'UTC')
      FROM gnomad_allele_links l
      JOIN gnomad_variants g ON g.id = l.gnomad_variant_id
      ORDER BY l.valid_from
      """;

  private static EmbeddedPostgres postgres;
  private static DataSource database;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    database = postgres.getPostgresDatabase();
    Migrations migrations = new Migrations(database);
    migrations.baseline(ClinvarShape.RENAMED);
    migrations.expand();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO alleles (vrs_digest, level, created_at, updated_at)"
              + " VALUES ('ga4gh:VA.one', 'cdna', '2024-01-01', '2024-01-01')");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @Test
  void aNewReleaseSupersedesTheOldAndKeepsItsHistory() throws Exception {
    recordAt("2024-01-01T00:00:00Z", new Frequency("ga4gh:VA.one", "1-1-A-G", "v3.1.2", 1, 4));
    recordAt("2024-07-01T00:00:00Z", new Frequency("ga4gh:VA.one", "1-1-A-G", "v4.1", 1, 8));
    recordAt("2024-08-01T00:00:00Z", new Frequency("ga4gh:VA.one", "1-1-A-G", "v4.1", 1, 8));

    assertThat(history())
        .containsExactly(
            "v3.1.2 0.25 2024-01-01 00:00:00 2024-07-01 00:00:00",
            "v4.1 0.125 2024-07-01 00:00:00");
  }

  @Test
  void anAlleleThatNobodyKnowsIsRefused() {
    assertThatThrownBy(
            () -> recordAt("2024-01-01T00:00:00Z", new Frequency("ga4gh:VA.none", "1", "v4", 1, 4)))
        .isInstanceOf(NoResultException.class);
  }

  private static void recordAt(String instant, Frequency frequency) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    try (FrequencyWorker worker = new FrequencyWorker(database, clock)) {
      worker.record(frequency);
    }
  }

  private static List<String> history() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(HISTORY)) {
      List<String> history = new ArrayList<>();
      while (rows.next()) {
        history.add(rows.getString(1));
      }
      return history;
    }
  }
}
