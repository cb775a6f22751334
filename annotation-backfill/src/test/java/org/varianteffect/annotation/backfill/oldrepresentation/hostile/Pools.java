package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ControlRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.OldControl;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.OldGnomad;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;

/** The few values that everything is made of, so that things collide. */
final class Pools {

  static final List<OldGnomad> GNOMAD =
      List.of(
          new OldGnomad(1, "v4.1"),
          new OldGnomad(2, "v3.1.2"),
          new OldGnomad(3, "v4.1"),
          new OldGnomad(4, "v4.10"),
          new OldGnomad(5, "unknown"));

  static final List<OldControl> CONTROLS =
      List.of(
          new OldControl(11, control("1", "01_2024", "Benign")),
          new OldControl(12, control("1", "02_2024", "Benign")),
          new OldControl(13, control("2", "01_2024", "")),
          new OldControl(14, control("1", "01_2024", "Benign")),
          new OldControl(15, control("1", "01_2024", "Pathogenic")));

  /** What an old control may come to be: one of the others, a native one, or a new one. */
  static final List<ControlRow> OTHER_CONTROLS =
      List.of(
          control("1", "01_2024", "Benign"),
          control("1", "02_2024", "Pathogenic"),
          control("2", "01_2024", "Benign"),
          control("9", "01_2024", "Uncertain"),
          control("7", "07_2024", "Benign"));

  static final List<ControlRow> NATIVE_CONTROLS =
      List.of(
          control("1", "01_2024", "Benign"),
          control("2", "01_2024", "Uncertain"),
          control("9", "01_2024", "Benign"));

  /** Of the old controls, those that can be together in one table that holds each once. */
  static final List<OldControl> ONLY_OLD_CONTROLS =
      List.of(CONTROLS.get(0), CONTROLS.get(1), new OldControl(13, control("2", "01_2024", "?")));

  static final List<ControlRow> ONLY_CONTROLS =
      ONLY_OLD_CONTROLS.stream().map(OldControl::control).toList();

  private Pools() {}

  static Arbitrary<LocalDate> dates() {
    return Arbitraries.of("2023-02-01", "2023-02-02", "2024-01-01", "2024-06-01", "2017-05-05")
        .map(LocalDate::parse);
  }

  static Arbitrary<LocalDate> datesAndInfinity() {
    return Arbitraries.frequencyOf(
        Tuple.of(150, dates()), Tuple.of(1, Arbitraries.of(LocalDate.MAX, LocalDate.MIN)));
  }

  /** None, empty, or one of the values. */
  static Arbitrary<String> text(int none, int empty, int some, String... values) {
    return Arbitraries.frequencyOf(
        Tuple.of(none, Arbitraries.just((String) null)),
        Tuple.of(some, Arbitraries.of(values)),
        Tuple.of(empty, Arbitraries.just("")));
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.of(
            "2023-02-01T00:00:00Z",
            "2023-02-02T00:00:00Z",
            "2023-07-07T17:31:02.123456Z",
            "2024-01-01T00:00:00Z",
            "2024-05-31T23:59:59.999999Z",
            "2024-06-01T00:00:00Z",
            "2025-03-03T03:03:03Z")
        .map(Instant::parse);
  }

  /** Windows that do not overlap; at most one is open, and some are empty. */
  static Arbitrary<List<Span>> windows() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            2, instants().set().ofMinSize(1).ofMaxSize(5).map(TreeSet::new).map(Pools::successive)),
        Tuple.of(1, instants().map(instant -> List.of(new Span(instant, instant)))));
  }

  private static List<Span> successive(TreeSet<Instant> instants) {
    ArrayList<Span> windows = new ArrayList<>();
    while (!instants.isEmpty()) {
      windows.add(new Span(instants.pollFirst(), instants.pollFirst()));
    }
    return windows;
  }

  private static ControlRow control(String identifier, String version, String significance) {
    return new ControlRow(
        new ControlRow.Key("ClinVar", identifier, version),
        new ControlRow.Content("BRCA1", significance, "criteria provided", identifier));
  }
}
