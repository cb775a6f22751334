package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.migrations.ClinvarShape;

class ShapesTest {
  private static final GeneratorOptions OPTIONS = new GeneratorOptions(4_000, 11, 0.05);

  @Test
  void inTheCopiedShapeTheNewTableHoldsSomeOfTheAssertionsUnderOtherIds() {
    try (GeneratedDatabase generated = GeneratedDatabase.of(OPTIONS, ClinvarShape.COPIED)) {
      String same =
          "clinical_controls o JOIN clinvar_controls n USING (db_name, db_identifier, db_version)";
      assertThat(generated.count("SELECT count(*) FROM " + same))
          .isEqualTo(generated.counts().rowsOf("clinvar_controls"));
      assertThat(generated.share("o.id <> n.id", same)).isGreaterThan(0.9);
      assertThat(generated.counts().rowsOf("clinvar_controls"))
          .isLessThan(generated.counts().rowsOf("clinical_controls"));
    }
  }

  @Test
  void inTheRenamedShapeThereIsOneTableAndTheAssociationRefersToIt() {
    try (GeneratedDatabase generated = GeneratedDatabase.of(OPTIONS, ClinvarShape.RENAMED)) {
      assertThat(generated.counts().rows()).doesNotContainKey("clinical_controls");
      assertThat(generated.counts().rowsOf("clinvar_controls")).isPositive();
      assertThat(generated.counts().rowsOf("mapped_variants_clinical_controls")).isPositive();
    }
  }

  @Test
  void evenTheSmallestDatabaseIsOne() {
    try (GeneratedDatabase generated =
        GeneratedDatabase.of(new GeneratorOptions(1, 1, 1), ClinvarShape.COPIED)) {
      assertThat(generated.counts().rowsOf("variants")).isEqualTo(1);
    }
  }

  @Test
  void everyForeignKeyCanBeMadeAnewAndHolds() {
    try (GeneratedDatabase generated = GeneratedDatabase.of(OPTIONS, ClinvarShape.COPIED)) {
      String stillValid =
          "DO $$ DECLARE k record; BEGIN FOR k IN SELECT conrelid::regclass AS t, conname AS n, pg_get_constraintdef(oid) AS d"
              + " FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace LOOP"
              + " EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', k.t, k.n, k.n, k.d); END LOOP; END $$";
      generated.database().execute(stillValid);
    }
  }
}
