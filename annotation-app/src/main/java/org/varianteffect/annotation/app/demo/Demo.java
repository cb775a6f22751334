package org.varianteffect.annotation.app.demo;

import static org.varianteffect.annotation.app.environment.CommandFailure.checkFailed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.output.BackfillProgress;
import org.varianteffect.annotation.app.output.Progress;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.report.ConservationText;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillOptions;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratedCounts;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.OldDatabaseGenerator;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.ExpandReport;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;

/**
 * An old database goes in; the new tables are created, filled, checked and read; the old ones go,
 * come back whole, and go.
 */
public final class Demo {
  private static final String OPERATOR = "demo";

  private final DemoOptions options;
  private final Environment environment;
  private final DataSource dataSource;
  private final Migrations migrations;
  private final Narration narration;

  /** A demo in an empty database. */
  public Demo(DemoOptions options, Environment environment, Database database) {
    this.options = options;
    this.environment = environment;
    this.dataSource = database.dataSource();
    this.migrations = new Migrations(dataSource);
    this.narration = new Narration(environment.out(), environment.clock());
  }

  /**
   * Tells the whole story.
   *
   * @throws org.varianteffect.annotation.app.environment.CommandFailure when something does not
   *     come out as it must
   */
  public DemoSummary run() throws Exception {
    GeneratedCounts generated = generate();
    expand();
    BackfillSummary backfilled = backfill();
    Map<String, Long> anomalies = backfilled.anomaliesPerKind();
    verifyBeforeCutover(anomalies);
    ExampleReads reads = new ExampleReads(dataSource);
    List<String> examples = reads.choose();
    List<String> before = readBefore(reads, examples);
    cutover();
    verify("verify again", "with the freeze in place and the anomalies accepted", anomalies);
    readAfter(reads, examples, before);
    OldContent content = contract();
    rollback(content);
    verify(
        "verify anew",
        "the rollback has written old rows, so the gate wants a new proof",
        anomalies);
    contractAgain();
    return new DemoSummary(generated, backfilled, content, narration.times());
  }

  private GeneratedCounts generate() throws Exception {
    return narration.part(
        "generate",
        "an old database of " + Quantities.count(options.variants()) + " measured variants",
        () -> {
          migrations.baseline(ClinvarShape.COPIED);
          migrations.newTables();
          GeneratedCounts counts = fill();
          narration.say(
              Quantities.count(counts.allRows()) + " rows in " + counts.rows().size() + " tables");
          return counts;
        });
  }

  private GeneratedCounts fill() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new OldDatabaseGenerator(GeneratorOptions.of(options.variants(), options.seed()))
          .generate(connection);
    }
  }

  private void expand() throws Exception {
    narration.part(
        "expand",
        "the new tables, beside the old",
        () -> {
          ExpandReport report = migrations.expand();
          narration.say(
              "%d found and adopted, %d created"
                  .formatted(report.adopted().size(), report.created().size()));
        });
  }

  private BackfillSummary backfill() throws Exception {
    return narration.part(
        "backfill",
        "every old fact becomes a new row or a recorded anomaly",
        () -> {
          BackfillSummary summary = runBackfill();
          narration.say("rows written: " + listed(summary.writtenPerTable()));
          narration.say("anomalies: " + listed(summary.anomaliesPerKind()));
          return summary;
        });
  }

  private BackfillSummary runBackfill() {
    Backfill backfill =
        new Backfill(
            dataSource,
            BackfillOptions.defaults().withWorkers(options.workers()),
            new BackfillProgress(Progress.of(environment)),
            environment.clock());
    return environment.interruption().whileStoppable(backfill::stop, backfill::run);
  }

  private static String listed(Map<String, Long> counts) {
    return String.join(
        ", ",
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getKey() + " " + Quantities.count(entry.getValue()))
            .toList());
  }

  private void verifyBeforeCutover(Map<String, Long> anomalies) throws Exception {
    narration.part(
        "verify",
        "is every old fact accounted for?",
        () -> {
          VerificationReport report = verified(anomalies);
          narration.say(new ConservationText(report.conservation()).lines());
          narration.say("the gate is closed, as it must be before the cutover:");
          report.gateReasons().forEach(reason -> narration.say("  - " + reason));
        });
  }

  private void verify(String name, String meaning, Map<String, Long> anomalies) throws Exception {
    narration.part(
        name,
        meaning,
        () -> {
          VerificationReport report = verified(anomalies);
          narration.say(new ConservationText(report.conservation()).headline());
          if (!report.gateReasons().isEmpty()) {
            throw checkFailed("the demo ends here, for the gate is closed:", report.gateReasons());
          }
          narration.say("the gate is open");
        });
  }

  private VerificationReport verified(Map<String, Long> anomalies) {
    VerificationReport report =
        new Verification(dataSource, environment.clock()).verify(anomalies, OPERATOR);
    if (!report.conservation().isClean()) {
      throw checkFailed(
          "the demo ends here, for facts are unexplained; report this with the seed:",
          new ConservationText(report.conservation()).lines());
    }
    return report;
  }

  private List<String> readBefore(ExampleReads reads, List<String> examples) throws Exception {
    return narration.part(
        "read",
        "what serving answers from the old tables",
        () -> {
          List<String> answers = reads.read(examples);
          narration.say(answers);
          return answers;
        });
  }

  private void cutover() throws Exception {
    narration.part(
        "cutover",
        "readers move to the new tables, writes to the old are refused",
        () -> migrations.cutover(Freeze.RETIRED));
  }

  private void readAfter(ExampleReads reads, List<String> examples, List<String> before)
      throws Exception {
    narration.part(
        "read again",
        "the same answers, from the new tables",
        () -> {
          List<String> after = reads.read(examples);
          narration.say(after);
          if (!after.equals(before)) {
            throw checkFailed(
                "the demo ends here: serving answers otherwise than before, see above; report this with the seed");
          }
          narration.say(
              "and what the old ones could not tell: how one shared allele was annotated when");
          narration.say(ExampleHistory.lines(dataSource));
        });
  }

  private OldContent contract() throws Exception {
    OldContent content =
        narration.part(
            "checksum",
            "every value that the contract takes away",
            () -> OldContent.of(dataSource));
    narration.part(
        "contract",
        "the old tables and columns go",
        () -> {
          migrations.contract();
          requireGone();
        });
    return content;
  }

  private void requireGone() throws SQLException {
    OldContent left = OldContent.of(dataSource);
    if (!left.isEmpty()) {
      throw checkFailed(
          "the demo ends here: contract left "
              + left.fingerprints().keySet()
              + "; report this with the seed");
    }
    narration.say("gone: nothing that is retired is left");
  }

  private void rollback(OldContent before) throws Exception {
    narration.part(
        "roll back",
        "the contract is undone, every value is back",
        () -> {
          migrations.rollback(Phase.CONTRACT);
          List<String> differences = OldContent.of(dataSource).differencesFrom(before);
          if (!differences.isEmpty()) {
            narration.say(differences);
            throw checkFailed(
                "the demo ends here: the rollback lost something, see above; report this with the seed");
          }
          narration.say(
              "%s values, indexes and constraints are as they were"
                  .formatted(Quantities.count(before.valueCount())));
        });
  }

  private void contractAgain() throws Exception {
    narration.part(
        "contract again",
        "for good, until the archive is purged",
        () -> {
          migrations.contract();
          requireGone();
        });
  }
}
