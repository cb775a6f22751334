package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.varianteffect.annotation.backfill.oldrepresentation.hostile.SqlText.insert;

import java.util.Set;
import org.varianteffect.annotation.backfill.oldrepresentation.EmptyDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** An expanded database with what all hostile databases have in common. */
final class HostileTemplate {

  /** The field has databases in which nothing forbids an assertion to be there twice. */
  private static final String LET_CONTROLS_BE_TWICE =
      "ALTER TABLE clinical_controls DROP CONSTRAINT"
          + " IF EXISTS uq_clinical_controls_db_name_identifier_version";

  private HostileTemplate() {}

  static TestDatabase copy(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "hostile " + shape,
        () -> {
          TestDatabase database = EmptyDatabase.expanded(shape);
          database.execute(commonRows());
          if (shape == ClinvarShape.COPIED) {
            database.execute(LET_CONTROLS_BE_TWICE);
          }
          return database;
        });
  }

  static String urnOfScoreSet(int scoreSet) {
    return "urn:mavedb:0000000%d-a-1".formatted(scoreSet);
  }

  /** Two each. */
  static Set<Integer> variantsOf(int scoreSet) {
    return Set.of(2 * scoreSet - 1, 2 * scoreSet);
  }

  private static String commonRows() {
    StringBuilder sql = new StringBuilder();
    sql.append(
        "ALTER TABLE mapped_variants DROP CONSTRAINT ck_mapped_variants_alignment_level_valid;");
    for (int scoreSet = 1; scoreSet <= 2; scoreSet++) {
      String urn = urnOfScoreSet(scoreSet);
      sql.append(
          insert(
              "scoresets",
              "id, urn, private, num_variants, dataset_columns",
              scoreSet,
              urn,
              false,
              2,
              "{}"));
      for (int number = 1; number <= 2; number++) {
        sql.append(
            insert(
                "variants",
                "id, urn, data, scoreset_id, creation_date, modification_date",
                2 * (scoreSet - 1) + number,
                urn + "#" + number,
                "{}",
                scoreSet,
                "2023-01-01",
                "2023-01-01"));
      }
    }
    sql.append("INSERT INTO target_gene_mappings (id) VALUES (1), (2);");
    for (OldDatabase.OldGnomad gnomad : Pools.GNOMAD) {
      sql.append(gnomad(gnomad));
    }
    return sql.toString();
  }

  private static String gnomad(OldDatabase.OldGnomad gnomad) {
    return insert(
        "gnomad_variants",
        "id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency,"
            + " creation_date, modification_date",
        gnomad.id(),
        "gnomAD",
        "1-10-A-T",
        gnomad.dbVersion(),
        1,
        100,
        0.01,
        "2023-01-01",
        "2023-01-01");
  }
}
