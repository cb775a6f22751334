package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.verification.ParityReport;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** What readers give from generated databases, before the cutover and after it. */
class ParityOfGeneratedDatabasesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void everyDifferenceHasItsReasonBeforeTheCutoverAndAfterIt(ClinvarShape shape) {
    try (GeneratedDatabase generated =
        GeneratedDatabase.of(new GeneratorOptions(1_500, 23, 0.1), shape)) {
      TestDatabase database = generated.database();
      Migrations migrations = new Migrations(database.dataSource());
      migrations.expand();
      new Backfill(
              database.dataSource(), BackfillOptions.defaults(), BackfillListener.silent(), CLOCK)
          .run();
      assertComparedViewIs("old_view", database);

      ParityReport before = parity(database);
      migrations.cutover(Freeze.RETIRED);
      ParityReport after = parity(database);

      assertThat(before.examples()).isEmpty();
      assertThat(before.readers()).allMatch(reader -> reader.same() > 0);
      assertThat(after.examples()).isEmpty();
      assertThat(after.readers()).isEqualTo(before.readers());
      assertComparedViewIs("new_view", database);
    }
  }

  private static ParityReport parity(TestDatabase database) {
    return new Verification(database.dataSource(), CLOCK).verify(Map.of(), "tester").parity();
  }

  /** The copy that parity compares with is the database's own. */
  private static void assertComparedViewIs(String copy, TestDatabase database) {
    database.execute("CREATE VIEW compared AS " + Sql.named("oldrepresentation/parity/" + copy));
    String definition = "SELECT pg_get_viewdef('%s'::regclass)";
    assertThat(database.value(definition.formatted("compared"), String.class))
        .isEqualTo(database.value(definition.formatted("v_variant_annotations"), String.class));
    database.execute("DROP VIEW compared");
  }
}
