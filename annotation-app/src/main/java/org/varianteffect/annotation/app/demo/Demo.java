package org.varianteffect.annotation.app.demo;

import static org.varianteffect.annotation.app.environment.CommandFailure.checkFailed;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.report.ConservationText;
import org.varianteffect.annotation.app.report.ParityText;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratedCounts;
import org.varianteffect.annotation.migrations.ExpandReport;

/**
 * An old database goes in; the new tables are created, filled, checked and read; the old ones go,
 * come back whole, and go.
 */
public final class Demo {
  private final DemoOptions options;
  private final DataSource dataSource;
  private final Phases phases;
  private final PartTimes times;
  private final Narration narration;

  /** A demo in an empty database. */
  public Demo(DemoOptions options, Environment environment, Database database) {
    this.options = options;
    this.dataSource = database.dataSource();
    this.phases = new Phases(options, environment, dataSource);
    this.times = new PartTimes(environment.clock());
    this.narration = new Narration(environment.out(), times);
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
    openGate("verify again", "with the freeze in place and the anomalies accepted", anomalies);
    readAfter(reads, examples, before);
    OldContent content = checksum();
    contract("contract", "the old tables and columns go");
    rollBack(content);
    openGate(
        "verify anew",
        "the rollback has written old rows, so the gate wants a new proof",
        anomalies);
    contract("contract again", "for good, until the archive is purged");
    return new DemoSummary(generated, backfilled, content, times.all());
  }

  private GeneratedCounts generate() throws Exception {
    return narration.part(
        "generate",
        "an old database of " + Quantities.counted(options.variants(), "measured variant"),
        () -> {
          GeneratedCounts counts = phases.generate();
          narration.say(
              Quantities.counted(counts.allRows(), "row")
                  + " in "
                  + Quantities.counted(counts.rows().size(), "table"));
          return counts;
        });
  }

  private void expand() throws Exception {
    narration.part(
        "expand",
        "the new tables, beside the old",
        () -> {
          ExpandReport report = phases.expand();
          narration.say(
              "%s found and adopted, %s created"
                  .formatted(report.adopted().size(), report.created().size()));
        });
  }

  private BackfillSummary backfill() throws Exception {
    return narration.part(
        "backfill",
        "every old fact becomes a new row or a recorded anomaly",
        () -> {
          BackfillSummary summary = phases.backfill();
          narration.say("rows written: " + Quantities.listed(summary.writtenPerTable()));
          narration.say("anomalies: " + Quantities.listed(summary.anomaliesPerKind()));
          return summary;
        });
  }

  private void verifyBeforeCutover(Map<String, Long> anomalies) throws Exception {
    narration.part(
        "verify",
        "is every old fact accounted for?",
        () -> {
          VerificationReport report = phases.verify(anomalies);
          narration.say(new ConservationText(report.conservation()).lines());
          narration.say(new ParityText(report.parity()).lines());
          narration.say("the gate is closed, as it must be before the cutover:");
          report.gateReasons().forEach(reason -> narration.say("  - " + reason));
        });
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
        phases::cutover);
  }

  private void openGate(String name, String meaning, Map<String, Long> anomalies) throws Exception {
    narration.part(
        name,
        meaning,
        () -> {
          VerificationReport report = phases.openGate(anomalies);
          narration.say(new ConservationText(report.conservation()).headline());
          narration.say(new ParityText(report.parity()).headline());
          narration.say("the gate is open");
        });
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

  private OldContent checksum() throws Exception {
    return narration.part(
        "checksum", "every value that the contract takes away", () -> OldContent.of(dataSource));
  }

  private void contract(String name, String meaning) throws Exception {
    narration.part(
        name,
        meaning,
        () -> {
          phases.contract();
          narration.say("gone: nothing that is retired is left");
        });
  }

  private void rollBack(OldContent before) throws Exception {
    narration.part(
        "roll back",
        "the contract is undone, every value is back",
        () -> {
          phases.rollBackContract(before);
          narration.say(
              "%s values, indexes and constraints are as they were"
                  .formatted(Quantities.count(before.valueCount())));
        });
  }
}
