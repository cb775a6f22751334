package org.varianteffect.annotation.app.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.phase.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;

/** Makes of an empty database one in which everything is ready to be measured. */
record Preparation(DataSource dataSource, GeneratorOptions options, Consumer<String> told) {
  private interface Work {
    void run() throws Exception;
  }

  /** Returns how long each step took. */
  Map<String, Duration> run() throws Exception {
    Map<String, Duration> took = new LinkedHashMap<>();
    time(took, "generate", this::generate);
    time(took, "expand", this::expand);
    time(took, "vacuum", this::vacuum);
    return took;
  }

  private void generate() throws SQLException {
    OldDatabase.create(
        dataSource, ClinvarShape.COPIED, options, table -> told.accept("filling " + table));
  }

  private void expand() {
    told.accept("expanding");
    new Migrations(dataSource).expand();
  }

  /** Later readers find all hint bits set, and the planner finds statistics. */
  private void vacuum() throws SQLException {
    told.accept("vacuuming");
    new Statements(dataSource).execute(List.of("VACUUM (ANALYZE)"));
  }

  private static void time(Map<String, Duration> took, String step, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    took.put(step, Duration.ofNanos(System.nanoTime() - start));
  }
}
