package org.varianteffect.annotation.app.report.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varianteffect.annotation.backfill.AnomalyCount;
import org.varianteffect.annotation.backfill.GateCondition;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.VerifiedState;
import org.varianteffect.annotation.backfill.VerifiedState.OldTable;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;
import org.varianteffect.annotation.backfill.verification.ConservationReport;
import org.varianteffect.annotation.backfill.verification.ConservationReport.Unexplained;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.backfill.verification.ParityReport;
import org.varianteffect.annotation.backfill.verification.ReaderParity;
import org.varianteffect.annotation.backfill.verification.ScoreSetParity;

/** What a page can have to show: all well, or as bad and as hostile as it gets. */
final class ExampleFacts {

  /** Breaks out of text, attributes and styles, if anything lets it. */
  static final String HOSTILE =
      "</style><script>alert(1)</script>\"' onmouseover=x {{gate}} &amp; \u202E<img src=//evil.example>";

  private static final Instant THEN = Instant.parse("2026-11-26T05:11:35Z");

  private ExampleFacts() {}

  static PageFacts open() {
    return facts(
        "mavedb",
        OldLocation.IN_PLACE,
        new ConservationReport(conserved(), Map.of(), List.of()),
        parity(0, List.of()),
        Map.of("SHADOWED", 1_204L),
        conditions(Map.of()),
        List.of(
            new AnomalyCount("SHADOWED", "urn:mavedb:00000001-a-1", 1_000, 7),
            new AnomalyCount("SHADOWED", "urn:mavedb:00000002-a-1", 100, 7)));
  }

  /** Compared with the archive, and nothing wrong. */
  static PageFacts afterContract() {
    return facts(
        "mavedb",
        OldLocation.ARCHIVE,
        new ConservationReport(conserved(), Map.of(), List.of()),
        parity(0, List.of()),
        Map.of(),
        List.of(),
        List.of());
  }

  static PageFacts closed() {
    return facts(
        HOSTILE,
        OldLocation.IN_PLACE,
        new ConservationReport(
            conserved(),
            Map.of("lost gnomAD links", 21L),
            List.of(
                new Unexplained("lost gnomAD links", 4_711, HOSTILE),
                new Unexplained("overlapping rows", null, "x".repeat(5_000)))),
        parity(
            123,
            List.of(
                difference("L1", HOSTILE, HOSTILE, HOSTILE, null),
                difference("L4", "urn:mavedb:00000001-a-1#42", "gnomad", null, "y".repeat(2_000)))),
        Map.of(HOSTILE, 3L, "NO_CURRENT", 1L, "SHADOWED", 1_204_000L),
        conditions(
            Map.of(
                "parity",
                List.of("verify found 123 results of readers that differ: see its report"),
                "dependents",
                List.of("view " + HOSTILE + " depends on what is retired: change or drop it", "b"),
                "newer than this page",
                List.of("whatever it is"))),
        List.of(
            new AnomalyCount("NO_CURRENT", null, 1, 1),
            new AnomalyCount("SHADOWED", HOSTILE, 1_000, 2_345)));
  }

  private static ParityDifference difference(
      String reader, String variantUrn, String subject, String oldValue, String newValue) {
    return new ParityDifference(
        reader, "urn", variantUrn, subject, oldValue, newValue, "unexplained", null);
  }

  private static Map<String, Long> conserved() {
    Map<String, Long> facts = new LinkedHashMap<>();
    facts.put("mappings", 10_021_344L);
    facts.put("gnomAD links", 3_205_111L);
    facts.put("ClinVar links", 1_700_212L);
    facts.put("VEP answers", 9_811_029L);
    facts.put("translations", 12L);
    return facts;
  }

  private static ParityReport parity(long unexplained, List<ParityDifference> examples) {
    return new ParityReport(
        List.of(
            new ReaderParity(
                "L1",
                "rows of v_variant_annotations",
                9_000_100,
                120_000,
                1_500,
                unexplained,
                Map.of("SHADOWED", 1_204L, "T4", 296L)),
            new ReaderParity("L4", "pairs of variant and gnomAD row", 0, 0, 0, 0, Map.of()),
            new ReaderParity("AS_OF", "mappings on past days", 40_000, 0, 1, 0, Map.of())),
        List.of(
            new ScoreSetParity("urn:mavedb:00000001-a-1", 10, 5, 1, unexplained),
            new ScoreSetParity(null, 10, 5, 0, 0),
            new ScoreSetParity("urn:mavedb:00000009-a-1", 10, 0, 0, 0)),
        examples,
        new ParityReport.Sample(
            1, List.of("urn:mavedb:00000001-a-1"), List.of(LocalDate.of(2024, 5, 3))),
        Duration.ofSeconds(80));
  }

  private static List<GateCondition> conditions(Map<String, List<String>> closed) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    List.of("cutover", "conservation", "parity", "anomalies", "dependents", "freeze", "unchanged")
        .forEach(name -> reasons.put(name, List.of()));
    reasons.putAll(closed);
    return reasons.entrySet().stream()
        .map(entry -> new GateCondition(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static PageFacts facts(
      String database,
      OldLocation location,
      ConservationReport conservation,
      ParityReport parity,
      Map<String, Long> anomalies,
      List<GateCondition> gate,
      List<AnomalyCount> scoreSets) {
    VerificationReport report =
        new VerificationReport(
            THEN,
            "operator",
            location,
            conservation,
            parity,
            anomalies,
            Map.of("SHADOWED", 2_000L),
            gate);
    VerifiedState state =
        new VerifiedState(
            THEN,
            "operator",
            "755:760:757,758",
            List.of(
                new OldTable("mapped_variants", 10_021_344, null, null),
                new OldTable("quiet", 1, THEN.minusSeconds(86_400), null),
                new OldTable("read", 2, THEN.minusSeconds(86_400), THEN.minusSeconds(60))));
    Circumstances circumstances =
        new Circumstances(
            database,
            "db.example.org:5432",
            "0.1.0",
            "17.11",
            "17.0.15+6",
            THEN,
            Duration.ofSeconds(192));
    return new PageFacts(report, Optional.of(state), scoreSets, circumstances);
  }
}
