package org.varianteffect.annotation.backfill.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.model.vrs.UnidentifiableVrs;
import org.varianteffect.annotation.model.vrs.VrsDocument;
import org.varianteffect.annotation.testing.TestDatabase;

/** SQL and Java say the same of any document: identifier, drift, canonical form, expression. */
class VrsSqlIdentityPropertyTest {

  private static final int DOCUMENTS = 40;
  private static final String ANSWERS =
      """
      SELECT annotation_backfill.vrs_identifier(d) AS identifier,
             annotation_backfill.vrs_stored_identifier(d) <> annotation_backfill.vrs_identifier(d) AS drifts,
             annotation_backfill.vrs_canonical(d) = ?::jsonb AS same_document,
             annotation_backfill.vrs_canonical(d) IS NULL AS has_no_document,
             annotation_backfill.vrs_first_expression(d) AS expression,
             'ga4gh:VA.' || plain.digest IS DISTINCT FROM coalesce(annotation_backfill.vrs_identifier(d), '')
               AND plain.digest IS NOT NULL AS plain_differs,
             annotation_backfill.vrs_is_plain_canonical(d, d -> 'location', plain.digest, plain.location_digest) AS is_plain_canonical,
             annotation_backfill.vrs_canonical(d) = d AS is_canonical
      FROM (SELECT ?::jsonb AS d) AS document
      CROSS JOIN LATERAL (
        SELECT location_digest, annotation_backfill.vrs_plain_allele_digest(d, location_digest) AS digest
        FROM (SELECT annotation_backfill.vrs_plain_location_digest(d -> 'location') AS location_digest) AS location) AS plain
      """;

  private static final String BLOCK =
      """
      {%s "members": [{
        "type": "Allele",
        "location": {
          "type": "SequenceLocation",
          "sequenceReference": {"type": "SequenceReference", "refgetAccession": "SQ.a"},
          "start": 1,
          "end": 2
        },
        "state": {"type": "LiteralSequenceExpression", "sequence": "A"}
      }]}
      """;

  private static TestDatabase database;

  @BeforeContainer
  static void create() {
    database =
        TestDatabase.copyOf(
            "vrs-identity",
            dataSource -> {
              Migrations migrations = new Migrations(dataSource);
              migrations.baseline(ClinvarShape.COPIED);
              migrations.expand();
            });
  }

  @AfterContainer
  static void drop() {
    database.close();
  }

  @Property(tries = 30)
  void sqlAnswersAsJavaDoes(@ForAll Random random) throws SQLException {
    RandomVrsDocuments documents = new RandomVrsDocuments(random);
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
      int identified = 0;
      for (int i = 0; i < DOCUMENTS; i++) {
        identified += assertSame(documents.next(), statement) ? 1 : 0;
      }
      assertThat(identified).as("documents that can be identified").isBetween(1, DOCUMENTS - 1);
    }
  }

  @Example
  void aBlockThatDoesNotSayThatItIsOneHasNoCanonicalDocumentEither() throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
      assertThat(assertSame(BLOCK.formatted("\"type\": \"CisPhasedBlock\","), statement)).isTrue();
      assertThat(assertSame(BLOCK.formatted(""), statement)).isFalse();
      assertThat(assertSame(BLOCK.formatted("\"type\": null,"), statement)).isFalse();
    }
  }

  private static boolean assertSame(String json, PreparedStatement statement) throws SQLException {
    VrsDocument java = identified(json);
    statement.setString(1, java == null ? null : java.canonicalJson());
    statement.setString(2, json);
    try (ResultSet sql = statement.executeQuery()) {
      sql.next();
      assertThat(sql.getString("identifier"))
          .as("identifier of %s", json)
          .isEqualTo(java == null ? null : java.identifier().value());
      assertThat(sql.getString("expression"))
          .as("expression of %s", json)
          .isEqualTo(VrsDocument.firstExpression(json).orElse(null));
      assertThat(sql.getBoolean("has_no_document"))
          .as("no canonical document of %s", json)
          .isEqualTo(java == null);
      assertThat(sql.getBoolean("plain_differs")).as("the short way for %s", json).isFalse();
      if (sql.getBoolean("is_plain_canonical")) {
        assertThat(sql.getBoolean("is_canonical")).as("%s taken as it is", json).isTrue();
      }
      if (java != null) {
        assertThat(sql.getBoolean("drifts")).as("drift of %s", json).isEqualTo(java.drifts());
        assertThat(sql.getBoolean("same_document"))
            .as("%s of %s", java.canonicalJson(), json)
            .isTrue();
      }
    }
    return java != null;
  }

  private static VrsDocument identified(String json) {
    try {
      VrsDocument document = VrsDocument.parse(json);
      document.variationIdentifier();
      return document;
    } catch (UnidentifiableVrs e) {
      return null;
    }
  }
}
