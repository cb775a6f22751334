package org.varianteffect.annotation.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.bench.meter.Surroundings;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.report.Report;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;

/** Measures the product's work beside plain SQL doing the same, in databases of two sizes. */
public final class Bench {
  private final BenchOptions options;
  private final Environment environment;
  private final Database database;

  /**
   * @param database an empty one; the smaller size is measured in it, the larger one beside it
   */
  public Bench(BenchOptions options, Environment environment, Database database) {
    this.options = options;
    this.environment = environment;
    this.database = database;
  }

  /**
   * Measures. Of two databases, what was measured in the smaller one is told before the larger one
   * is begun, which takes many times as long: whatever ends the bench then, that is not lost.
   *
   * @throws org.varianteffect.annotation.migrations.DatabaseUnsuitable when the database is not
   *     empty; nothing was changed
   * @throws org.varianteffect.annotation.app.environment.CommandFailure when what was measured is
   *     not what was to be measured
   */
  public Report run() throws Exception {
    List<SizeResult> sizes = options.growth() == 1 ? List.of(measureGiven()) : measureBoth();
    return new BenchText(new BenchResult(Surroundings.of(database.dataSource()), sizes));
  }

  private SizeResult measureGiven() throws Exception {
    return measure(options.variants(), database.dataSource());
  }

  private List<SizeResult> measureBoth() throws Exception {
    FreshDatabase.requirePossible(database);
    SizeResult given = measureGiven();
    new SizeText(given).lines().forEach(environment.err()::println);
    try (FreshDatabase fresh = FreshDatabase.create(database, environment.interruption())) {
      return List.of(given, measure(options.variants() * options.growth(), fresh.dataSource()));
    }
  }

  private SizeResult measure(int variants, DataSource dataSource) throws Exception {
    Consumer<String> told =
        line -> environment.err().println(Quantities.counted(variants, "variant") + ": " + line);
    Map<String, Duration> prepared =
        new Preparation(dataSource, GeneratorOptions.of(variants, options.seed()), told).run();
    long mappings = new Statements(dataSource).number("SELECT count(*) FROM mapped_variants");
    BackfillBench.Outcome backfill = new BackfillBench(dataSource, environment, told).run();
    return new SizeResult(
        variants, mappings, prepared, backfill.parts(), backfill.rows(), backfill.readers());
  }
}
