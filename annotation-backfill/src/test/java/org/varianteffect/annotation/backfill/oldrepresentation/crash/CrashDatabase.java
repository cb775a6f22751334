package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.OldDatabaseGenerator;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** The one small database that is backfilled again and again, and what it comes to undisturbed. */
final class CrashDatabase {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  /** A handful of chunks in every stage, small enough to be killed in each of them. */
  static final int BATCH = 60;

  private static final GeneratorOptions SMALL = new GeneratorOptions(120, 5, 0.2);

  private static final Map<ClinvarShape, Undisturbed> UNDISTURBED =
      new EnumMap<>(ClinvarShape.class);

  /** What a run that nobody breaks off ends in. */
  record Undisturbed(NewContent content, List<Integer> chunksOfStages) {
    int chunks() {
      return chunksOfStages.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many chunks are done when each of the stages begins. */
    List<Integer> chunksBeforeStages() {
      List<Integer> before = new ArrayList<>();
      int done = 0;
      for (int chunks : chunksOfStages) {
        before.add(done);
        done += chunks;
      }
      return before;
    }
  }

  private CrashDatabase() {}

  static TestDatabase copy(ClinvarShape shape) {
    return TestDatabase.copyOf("crash " + shape, dataSource -> prepare(dataSource, shape));
  }

  static void prepare(DataSource dataSource, ClinvarShape shape) throws SQLException {
    Migrations migrations = new Migrations(dataSource);
    migrations.baseline(shape);
    migrations.newTables();
    try (Connection connection = dataSource.getConnection()) {
      new OldDatabaseGenerator(SMALL).generate(connection);
      translate(connection);
    }
    migrations.expand();
  }

  /** So few variants are no translations of each other by chance. */
  private static void translate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO variant_translations (aa_clingen_id, nt_clingen_id, creation_date, modification_date)
          SELECT DISTINCT ON (p.id) p.clingen_allele_id, n.clingen_allele_id, DATE '2024-01-01', DATE '2024-01-01'
          FROM mapped_variants AS p
          JOIN mapped_variants AS n ON n.id % 7 = p.id % 7 AND n.clingen_allele_id LIKE 'CA%'
          WHERE p.clingen_allele_id LIKE 'PA%'
          ORDER BY p.id, n.id
          ON CONFLICT DO NOTHING
          """);
    }
  }

  static BackfillOptions options() {
    return BackfillOptions.defaults().withBatchSize(BATCH);
  }

  static synchronized Undisturbed undisturbed(ClinvarShape shape) {
    return UNDISTURBED.computeIfAbsent(shape, CrashDatabase::runUndisturbed);
  }

  private static Undisturbed runUndisturbed(ClinvarShape shape) {
    try (TestDatabase database = copy(shape)) {
      new Backfill(database.dataSource(), options(), BackfillListener.silent(), CLOCK).run();
      return new Undisturbed(
          NewContent.of(database.dataSource()),
          database
              .rows(
                  "SELECT count(*)::int AS chunks FROM annotation_backfill.chunks GROUP BY stage ORDER BY min(done_at)")
              .stream()
              .map(row -> (Integer) row.get("chunks"))
              .toList());
    }
  }
}
