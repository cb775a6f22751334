package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Outcome;

/** What one state has and the other has not, a line each. */
final class Difference {

  private Difference() {}

  static List<String> between(Outcome expected, Outcome actual) {
    return Stream.of(
            exceptEvents(expected, actual),
            between(expected.rows().events(), actual.rows().events()),
            between(newestEvents(expected), newestEvents(actual)))
        .flatMap(List::stream)
        .toList();
  }

  /** Events are append-only: they tell how a state was reached. */
  static List<String> exceptEvents(Outcome expected, Outcome actual) {
    return Stream.of(
            exceptEvents(expected.rows(), actual.rows()),
            between(expected.anomalies(), actual.anomalies()),
            between(unused(expected), unused(actual)))
        .flatMap(List::stream)
        .toList();
  }

  static List<String> between(NewRows expected, NewRows actual) {
    return Stream.concat(
            exceptEvents(expected, actual).stream(),
            between(expected.events(), actual.events()).stream())
        .toList();
  }

  private static List<String> exceptEvents(NewRows expected, NewRows actual) {
    return Stream.of(
            between(expected.records(), actual.records()),
            between(expected.alleles(), actual.alleles()),
            between(expected.gnomad(), actual.gnomad()),
            between(expected.clinvar(), actual.clinvar()),
            between(expected.vep(), actual.vep()),
            between(expected.controls(), actual.controls()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> newestEvents(Outcome outcome) {
    return outcome.newestMappingEvents().entrySet().stream()
        .map(entry -> "newest event of variant and mapping " + entry)
        .toList();
  }

  private static List<String> unused(Outcome outcome) {
    return List.of("translations unused: " + outcome.translationsUnused());
  }

  static List<String> between(List<?> expected, List<?> actual) {
    List<Object> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<Object> surplus = new ArrayList<>(actual);
    expected.forEach(surplus::remove);
    return Stream.concat(
            missing.stream().map(row -> row + "  <- missing"),
            surplus.stream().map(row -> row + "  <- surplus"))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
