package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.TestDatabase;

class CutoverTest {

  private final TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED);
  private final Migrations migrations = new Migrations(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theNewViewSaysWhatTheOldOneSaidButForTheId() {
    String facts =
        """
        SELECT variant_urn, score_set_urn, hgvs_nt, hgvs_pro, hgvs_splice, clingen_allele_id, hgvs_assay_level,
          hgvs_g, hgvs_c, hgvs_p, mapped_date, mapping_api_version, vrs_version, mapping_error,
          annotation_type, annotation_status, failure_category, annotation_error, annotation_version,
          annotation_metadata, current, annotation_created_at, annotation_updated_at
        FROM v_variant_annotations ORDER BY variant_urn
        """;
    List<Map<String, Object>> before = database.rows(facts);
    List<String> columns = columnsOf("v_variant_annotations");

    migrations.cutover(Freeze.RETIRED);

    assertThat(database.rows(facts)).isEqualTo(before).hasSize(999);
    columns.replaceAll(column -> column.replace("mapped_variant_id", "mapping_record_id"));
    assertThat(columnsOf("v_variant_annotations")).isEqualTo(columns);
  }

  @Test
  void thePlannerKnowsTheNewMaterializedViewAndTheOldOneThatComesBack() {
    String known =
        "SELECT attname FROM pg_stats WHERE schemaname = 'public' AND tablename = 'published_variants_materialized_view'";

    migrations.cutover(Freeze.RETIRED);
    assertThat(database.rows(known))
        .extracting(row -> row.get("attname"))
        .contains("variant_id", "score_set_id");

    migrations.rollback(Phase.CUTOVER);
    assertThat(database.rows(known))
        .extracting(row -> row.get("attname"))
        .contains("variant_id", "mapped_variant_id");
  }

  @Test
  void ownersPrivilegesCommentsAndOptionsStay() {
    String role = "reader_" + database.name().replaceAll("\\W", "_");
    database.execute("CREATE ROLE " + role);
    try {
      database.execute(
          """
          GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1$s;
          ALTER VIEW v_variant_annotations OWNER TO %1$s;
          GRANT SELECT ON v_variant_annotations TO PUBLIC;
          GRANT SELECT (mapped_variant_id) ON v_variant_annotations TO %1$s;
          COMMENT ON VIEW v_variant_annotations IS 'per variant';
          COMMENT ON COLUMN v_variant_annotations.mapped_variant_id IS 'the mapping';
          ALTER VIEW v_variant_annotations SET (security_barrier = true);
          GRANT SELECT ON published_variants_materialized_view TO %1$s;
          GRANT SELECT (mapped_variant_id) ON published_variants_materialized_view TO PUBLIC;
          COMMENT ON MATERIALIZED VIEW published_variants_materialized_view IS 'published';
          COMMENT ON COLUMN published_variants_materialized_view.mapped_variant_id IS 'the mapping';
          CREATE INDEX by_urn ON published_variants_materialized_view (variant_urn, mapped_variant_id);
          ALTER MATERIALIZED VIEW published_variants_materialized_view ALTER variant_urn SET STATISTICS 500;
          """
              .formatted(role));
      List<String> before = structureOfViews();

      migrations.cutover(Freeze.RETIRED);
      assertThat(structureOfViews())
          .isEqualTo(
              before.stream()
                  .map(
                      line ->
                          line.replaceAll("\\bmapped_variant_id\\b", "mapping_record_id")
                              .replaceAll("\\bcurrent_mapped_variant\\b", "current_mapping_record"))
                  .sorted()
                  .toList());
      assertThat(
              database.rows(
                  "SELECT 1 FROM pg_class WHERE relnamespace = 'annotation_backfill'::regnamespace AND relkind IN ('v', 'm')"))
          .isEmpty();

      migrations.rollback(Phase.CUTOVER);
      assertThat(structureOfViews()).isEqualTo(before);
    } finally {
      database.execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
    }
  }

  @Test
  void privilegesAreNeitherMoreNorOfOthersThanTheyWere() {
    String role = "chain_" + database.name().replaceAll("\\W", "_");
    database.execute("CREATE ROLE " + role);
    try {
      database.execute(
          """
          GRANT SELECT ON published_variants_materialized_view TO %1$s WITH GRANT OPTION;
          GRANT SELECT (variant_urn) ON published_variants_materialized_view TO %1$s WITH GRANT OPTION;
          SET ROLE %1$s;
          GRANT SELECT ON published_variants_materialized_view TO pg_monitor;
          GRANT SELECT (variant_urn) ON published_variants_materialized_view TO pg_monitor;
          RESET ROLE;
          COMMENT ON INDEX idx_published_variants_materialized_view_ids IS 'for refreshes';
          ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
          """
              .formatted(role));
      List<String> before = structureOfViews();
      List<String> privileges = privilegesOfTheMaterializedView();

      migrations.cutover(Freeze.RETIRED);
      assertThat(privilegesOfTheMaterializedView()).isEqualTo(privileges);
      migrations.rollback(Phase.CUTOVER);
      assertThat(structureOfViews()).isEqualTo(before);
    } finally {
      database.execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
    }
  }

  private List<String> privilegesOfTheMaterializedView() {
    return StructureListing.of(database).stream()
        .filter(line -> line.startsWith("relation published_variants_materialized_view "))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v_variant_annotations", "published_variants_materialized_view"})
  void anOwnerOfAViewWhoMayNotReadTheNewTablesIsToldBeforeAnythingChanges(String view) {
    String role = "owner_" + database.name().replaceAll("\\W", "_");
    database.execute("CREATE ROLE " + role + "; ALTER TABLE " + view + " OWNER TO " + role);
    try {
      List<String> before = StructureListing.of(database);

      assertThatThrownBy(() -> migrations.cutover(Freeze.RETIRED))
          .hasMessageContaining(view + " belongs to role " + role)
          .hasMessageContaining("GRANT SELECT ON public.")
          .hasMessageContaining("public.mapping_records")
          .hasMessageContaining("TO " + role);

      assertThat(StructureListing.of(database)).isEqualTo(before);
    } finally {
      database.execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
    }
  }

  @Test
  void viewsThatReadTheViewGoOnReadingIt() {
    database.execute(
        "CREATE VIEW mine AS SELECT variant_urn, mapped_variant_id FROM v_variant_annotations");

    migrations.cutover(Freeze.RETIRED);

    assertThat(database.value("SELECT count(mapped_variant_id) FROM mine", Long.class))
        .isEqualTo(900);
    migrations.rollback(Phase.CUTOVER);
    assertThat(database.value("SELECT count(mapped_variant_id) FROM mine", Long.class))
        .isEqualTo(900);
  }

  @Test
  void viewsThatReadTheMaterializedViewAreNamedAndNothingChanges() {
    database.execute(
        "CREATE VIEW mine AS SELECT variant_urn FROM published_variants_materialized_view");
    List<String> before = StructureListing.of(database);

    assertThatThrownBy(() -> migrations.cutover(Freeze.RETIRED))
        .hasMessageContaining("public.mine");

    assertThat(StructureListing.of(database)).isEqualTo(before);
    assertThat(migrations.state().reached()).contains(Phase.BACKFILL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mv.hgvs_g::text | hgvs_g text",
        "mv.hgvs_g COLLATE \"C\" | hgvs_g character varying",
      })
  void columnsOfOtherTypesAndCollationsInTheOldViewKeepThem(String expression, String column) {
    database.execute(
        """
        CREATE TEMPORARY TABLE definition AS SELECT pg_get_viewdef('v_variant_annotations'::regclass) AS sql;
        DO $$
        DECLARE old text := (SELECT regexp_replace(sql, 'mv\\.hgvs_g', '%s AS hgvs_g') FROM definition);
        BEGIN
          DROP VIEW v_variant_annotations;
          EXECUTE 'CREATE VIEW v_variant_annotations AS ' || old;
        END $$
        """
            .formatted(expression));
    List<String> before = structureOfViews();
    String collation =
        "SELECT attcollation::regcollation::text FROM pg_attribute WHERE attrelid = 'v_variant_annotations'::regclass AND attname = 'hgvs_g'";
    String collated = database.value(collation, String.class);

    migrations.cutover(Freeze.RETIRED);

    assertThat(columnsOf("v_variant_annotations")).contains(column);
    assertThat(database.value(collation, String.class)).isEqualTo(collated);
    migrations.rollback(Phase.CUTOVER);
    assertThat(structureOfViews()).isEqualTo(before);
  }

  @Test
  void aMissingHgvsComesFromATranslationThatIsTheSameChangeAndOfSeveralTheFirst() {
    database.execute(
        """
        INSERT INTO alleles (id, vrs_digest, level, hgvs_c, hgvs_p) VALUES
          (2001, 'ga4gh:VA.c1', 'cdna', 'NM_2:c.1A>T', NULL), (2002, 'ga4gh:VA.c2', 'cdna', 'NM_1:c.1A>T', NULL),
          (2003, 'ga4gh:VA.p', 'protein', NULL, 'NP_1:p.Met1Leu'), (2004, 'ga4gh:VA.c3', 'cdna', 'NM_0:c.1A>T', NULL);
        UPDATE mapping_record_alleles SET projection_group = 7 WHERE mapping_record_id IN (1, 2);
        INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, projection_group, valid_from, valid_to) VALUES
          (1, 2001, 7, '2024-01-01', NULL), (1, 2002, 7, '2024-01-01', NULL), (1, 2003, 8, '2024-01-01', NULL),
          (1, 2004, 7, '2024-01-01', '2024-01-02'), (3, 2001, NULL, '2024-01-01', NULL);
        """);

    migrations.cutover(Freeze.RETIRED);

    assertThat(
            database.rows(
                "SELECT hgvs_g, hgvs_c, hgvs_p FROM v_variant_annotations WHERE mapping_record_id IN (1, 3) ORDER BY mapping_record_id"))
        .extracting(row -> row.get("hgvs_c"), row -> row.get("hgvs_p"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("NM_1:c.1A>T", null),
            org.assertj.core.groups.Tuple.tuple(null, null));
  }

  @Test
  void thePlansHaveNoSubqueryPerRow() {
    migrations.cutover(Freeze.RETIRED);
    database.execute("ANALYZE");

    String all = plan("SELECT * FROM v_variant_annotations");
    String one =
        plan("SELECT * FROM v_variant_annotations WHERE variant_urn = 'urn:mavedb:00000001-a-1#7'");

    assertThat(all).doesNotContain("SubPlan").doesNotContain("Nested Loop (actual");
    assertThat(one).doesNotContain("SubPlan").contains("ix_variants_urn");
  }

  @Test
  void theMaterializedViewCanBeRefreshedConcurrently() {
    migrations.cutover(Freeze.RETIRED);

    database.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY published_variants_materialized_view");

    assertThat(
            database.rows(
                """
                SELECT count(*) AS rows, count(mapping_record_id) AS mapped, count(*) FILTER (WHERE current_mapping_record) AS live
                FROM published_variants_materialized_view
                """))
        .singleElement()
        .asString()
        .isEqualTo("{rows=499, mapped=499, live=499}");
  }

  @Test
  void withoutAFinishedBackfillItIsRefused() {
    database.execute("DELETE FROM annotation_backfill.runs");

    assertThatThrownBy(() -> migrations.cutover(Freeze.RETIRED))
        .isInstanceOf(MigrationRefused.class)
        .hasMessageContaining("run `annotations backfill`");
  }

  @Test
  void whatWasBackfilledOfSomeScoreSetsOnlyIsNotEnough() {
    database.execute(
        """
        UPDATE annotation_backfill.runs
        SET parameters = '{"scoreSets": ["urn:mavedb:00000001-a-1"], "proteinProxies": "keep"}'
        """);

    assertThatThrownBy(() -> migrations.cutover(Freeze.RETIRED))
        .isInstanceOf(MigrationRefused.class)
        .hasMessageContaining("only some score sets were backfilled");
    assertThat(migrations.state().next()).contains(Phase.BACKFILL);

    database.execute(
        "INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('finished', '{\"scoreSets\": []}', now())");
    migrations.cutover(Freeze.RETIRED);
    assertThat(migrations.state().reached()).contains(Phase.CUTOVER);
  }

  private String plan(String query) {
    return database.rows("EXPLAIN " + query).toString();
  }

  private List<String> columnsOf(String view) {
    return new java.util.ArrayList<>(
        database
            .rows(
                "SELECT attname || ' ' || format_type(atttypid, atttypmod) AS c FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 ORDER BY attnum"
                    .formatted(view))
            .stream()
            .map(row -> row.get("c").toString())
            .toList());
  }

  /** Without their queries. */
  private List<String> structureOfViews() {
    return StructureListing.of(database).stream()
        .filter(
            line -> line.contains("v_variant_annotations") || line.contains("published_variants"))
        .filter(line -> !line.startsWith("view"))
        .toList();
  }
}
