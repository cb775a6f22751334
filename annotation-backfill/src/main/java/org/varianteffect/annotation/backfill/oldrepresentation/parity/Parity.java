package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;
import org.varianteffect.annotation.backfill.snapshot.SharedSnapshot;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.backfill.verification.ParityReport;

/**
 * Parity: for each reader of the old representation, whether it gives the same from the new one,
 * and where not, why. Everything is compared on one snapshot, in pieces that the connections share.
 */
public final class Parity {
  private final OldLocation location;
  private final long seed;
  private final LocalDate today;
  private final Consumer<ParityDifference> sink;

  /**
   * @param location where the old rows are
   * @param seed chooses what is looked at where not everything is
   * @param today in UTC: days before it are past
   * @param sink gets every difference, one at a time; NULL: nobody wants them all
   */
  public Parity(OldLocation location, long seed, LocalDate today, Consumer<ParityDifference> sink) {
    this.location = location;
    this.seed = seed;
    this.today = today;
    this.sink = sink == null ? null : oneAtATime(sink);
  }

  /** Compares everything. */
  public ParityReport run(SharedSnapshot snapshot) {
    long started = System.nanoTime();
    Plan plan = snapshot.answer(this::plan, location::prepare);
    List<Findings> findings =
        snapshot.answerAll(tasks(plan), handle -> ParitySession.prepare(handle, location));
    ReleaseOptions options = new ReleaseOptions();
    findings.forEach(found -> found.releases().forEach(options::add));
    if (sink != null) {
      options.differences().forEach(sink);
    }
    return new Tally(findings, options)
        .report(plan.sampling().told(), Duration.ofNanos(System.nanoTime() - started));
  }

  private record Plan(List<VariantRange> ranges, Sampling sampling) {}

  private Plan plan(Handle handle) {
    return new Plan(VariantRange.all(handle), Sampling.draw(handle, seed, today));
  }

  /** The long ones first, as several connections share them best so. */
  private List<SharedSnapshot.Task<Findings>> tasks(Plan plan) {
    List<SharedSnapshot.Task<Findings>> tasks = new ArrayList<>();
    tasks.add(new LookupComparison(sink)::findings);
    tasks.add(new ControlComparison(sink)::findings);
    for (VariantRange range : plan.ranges()) {
      tasks.add(new VariantComparison(range, plan.sampling(), sink)::findings);
    }
    return tasks;
  }

  private static Consumer<ParityDifference> oneAtATime(Consumer<ParityDifference> sink) {
    return found -> {
      synchronized (sink) {
        sink.accept(found);
      }
    };
  }
}
