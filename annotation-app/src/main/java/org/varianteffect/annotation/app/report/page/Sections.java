package org.varianteffect.annotation.app.report.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;

/** What the template names, section by section. */
record Sections(PageFacts facts) {

  String database() {
    return facts.circumstances().database();
  }

  VerdictSection verdict() {
    return new VerdictSection(facts.report());
  }

  /** None after contract, which has passed the gate. */
  boolean asked() {
    return !facts.report().gate().isEmpty();
  }

  List<ConditionRow> conditions() {
    return facts.report().gate().stream().map(ConditionRow::new).toList();
  }

  ConservationSection conservation() {
    return new ConservationSection(facts.report().conservation());
  }

  ParitySection parity() {
    return new ParitySection(facts.report().parity());
  }

  AnomalySection anomalies() {
    return new AnomalySection(facts.report(), facts.anomalies());
  }

  FingerprintSection fingerprint() {
    return new FingerprintSection(facts);
  }

  /** A label and its value, in the order of their importance. */
  List<Fact> circumstances() {
    Circumstances of = facts.circumstances();
    return List.of(
        new Fact("database", of.database()),
        new Fact("server", of.server()),
        new Fact("verified", instant(of.startedAt()) + " by " + facts.report().verifiedBy()),
        new Fact("compared with", comparedWith()),
        new Fact("took", Quantities.duration(of.took())),
        new Fact("annotations", of.product()),
        new Fact("PostgreSQL", of.postgres()),
        new Fact("Java", of.java()));
  }

  private String comparedWith() {
    return facts.report().oldLocation() == OldLocation.ARCHIVE ? "the archive" : "the old tables";
  }

  /** {@code 2026-11-26 05:11:35 UTC}. */
  static String instant(Instant instant) {
    return instant
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", " UTC");
  }

  record Fact(String label, String value) {}
}
