package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Structure and content before and after each phase and its rollback are equal. */
class RoundTripTest {

  @ParameterizedTest
  @EnumSource
  void theCutoverComesBack(ClinvarShape shape) {
    try (TestDatabase database = OldDatabase.expanded(shape)) {
      Migrations migrations = new Migrations(database.dataSource());
      List<String> structure = StructureListing.of(database);
      List<String> content = StructureListing.contentOf(database);

      migrations.cutover(Freeze.RETIRED);
      assertThat(migrations.state().reached()).contains(Phase.CUTOVER);
      assertThat(StructureListing.of(database)).isNotEqualTo(structure);
      migrations.rollback(Phase.CUTOVER);

      assertThat(StructureListing.of(database)).isEqualTo(structure);
      assertThat(StructureListing.contentOf(database)).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatContractRetiresComesBackAndCanBeRetiredAgain(ClinvarShape shape) {
    try (TestDatabase database = OldDatabase.verified(shape)) {
      Migrations migrations = new Migrations(database.dataSource());
      List<String> structure = StructureListing.of(database);
      List<String> content = StructureListing.contentOf(database);

      for (int round = 0; round < 2; round++) {
        OldDatabase.verify(database);
        migrations.contract();
        assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
        assertThat(StructureListing.of(database))
            .noneMatch(line -> line.contains("variant_translations"));
        migrations.rollback(Phase.CONTRACT);
        assertThat(StructureListing.of(database)).isEqualTo(structure);
        assertThat(StructureListing.contentOf(database)).isEqualTo(content);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePurgeComesBackAsStructureOnly(ClinvarShape shape) {
    try (TestDatabase database = OldDatabase.verified(shape)) {
      database.execute(
          """
          ALTER TABLE variant_translations ADD pair text GENERATED ALWAYS AS (aa_clingen_id || nt_clingen_id) STORED;
          ALTER TABLE variant_translations SET (fillfactor = 70, autovacuum_enabled = off);
          ALTER TABLE variant_translations REPLICA IDENTITY USING INDEX variant_translations_pkey;
          CREATE TRIGGER off BEFORE UPDATE ON variant_translations FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
          ALTER TABLE variant_translations DISABLE TRIGGER off;
          CREATE STATISTICS pairs ON aa_clingen_id, nt_clingen_id FROM variant_translations;
          CREATE RULE none AS ON DELETE TO variant_translations DO INSTEAD NOTHING;
          CREATE POLICY few ON variant_translations FOR SELECT TO pg_monitor USING (aa_clingen_id < 'PA2');
          ALTER TABLE variant_translations ENABLE ROW LEVEL SECURITY;
          """);
      OldDatabase.verify(database);
      Migrations migrations = new Migrations(database.dataSource());
      List<String> structure = StructureListing.of(database);
      migrations.contract();

      migrations.purge(database.name());
      assertThat(migrations.state().reached()).contains(Phase.PURGE);
      migrations.rollback(Phase.PURGE);
      migrations.rollback(Phase.CONTRACT);

      assertThat(StructureListing.of(database)).isEqualTo(structure);
      assertThat(
              database.value(
                  "SELECT relrowsecurity AND EXISTS (SELECT FROM pg_policies WHERE policyname = 'few' AND qual LIKE '%PA2%') AND EXISTS (SELECT FROM pg_rules WHERE rulename = 'none') FROM pg_class WHERE oid = 'variant_translations'::regclass",
                  Boolean.class))
          .isTrue();
      assertThat(database.value("SELECT count(*) FROM variant_translations", Long.class)).isZero();
      assertThat(database.value("SELECT count(vep_access_date) FROM mapped_variants", Long.class))
          .isZero();
    }
  }
}
