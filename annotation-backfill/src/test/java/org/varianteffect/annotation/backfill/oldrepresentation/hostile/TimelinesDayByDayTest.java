package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ClinvarRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.GnomadRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.ControlFact;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.GnomadFact;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VepRow;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** T1 and T4 against models that colour a strip of days, one day at a time. */
class TimelinesDayByDayTest {

  private static final int LAST_DAY = History.DAYS;

  private static HostileBed bed;

  @BeforeContainer
  static void open() throws SQLException {
    bed = new HostileBed(ClinvarShape.COPIED);
  }

  @AfterContainer
  static void close() throws SQLException {
    bed.close();
  }

  /** One variant's mapping, with what VEP said of it and when. */
  private record Seen(
      int from, Integer to, String consequence, Integer asked, Set<Integer> gnomad) {

    boolean on(int day) {
      return from <= day && (to == null || day < to);
    }
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void windowsOfOneAssertionAreMergedWhereTheyOverlapOrTouch(@ForAll("sightings") List<Seen> all) {
    bed.lay(withOneControl(all));

    bed.backfill();

    assertThat(bed.rows().clinvar().stream().map(ClinvarRow::window))
        .containsExactlyInAnyOrderElementsOf(merged(all));
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void theConsequenceAskedForLastHoldsOnEachDayAndNoOther(@ForAll("sightings") List<Seen> all) {
    bed.lay(History.database(mappings(all)));

    bed.backfill();

    List<VepRow> rows = bed.rows().vep();
    for (int day = 0; day <= LAST_DAY; day++) {
      Instant noon = History.instant(day).plusSeconds(43_200);
      assertThat(rows.stream().filter(row -> row.window().covers(noon)))
          .extracting(VepRow::consequence)
          .as("day %s", day)
          .isEqualTo(latestAsked(all, day));
    }
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void theFrequencyOfTheLatestReleaseHoldsOnEachDayAndNoOther(@ForAll("sightings") List<Seen> all) {
    bed.lay(withFrequencies(all));

    bed.backfill();

    List<GnomadRow> rows = bed.rows().gnomad();
    for (int day = 0; day <= LAST_DAY; day++) {
      Instant noon = History.instant(day).plusSeconds(43_200);
      assertThat(rows.stream().filter(row -> row.window().covers(noon)))
          .extracting(GnomadRow::gnomadVariantId)
          .as("day %s", day)
          .isEqualTo(latestRelease(all, day));
    }
  }

  /** Paints each window on a strip of days and reads the painted stretches off. */
  private static List<Span> merged(List<Seen> all) {
    List<Span> stretches = new ArrayList<>();
    Integer begun = null;
    for (int day = 0; day <= LAST_DAY; day++) {
      int today = day;
      boolean painted = all.stream().anyMatch(seen -> seen.on(today));
      if (painted && begun == null) {
        begun = day;
      }
      if (!painted && begun != null) {
        stretches.add(History.span(begun, day));
        begun = null;
      }
    }
    if (begun != null) {
      stretches.add(History.span(begun, null));
    }
    all.stream()
        .filter(seen -> Objects.equals(seen.from(), seen.to()))
        .map(seen -> History.span(seen.from(), seen.to()))
        .filter(empty -> stretches.stream().noneMatch(one -> one.touches(empty.from())))
        .forEach(stretches::add);
    return stretches;
  }

  private static List<String> latestAsked(List<Seen> all, int day) {
    Comparator<Integer> byAsked =
        Comparator.comparing(
            number -> all.get(number).asked(), Comparator.nullsFirst(Comparator.naturalOrder()));
    Comparator<Integer> byMapped = Comparator.comparing(number -> all.get(number).from());
    List<Integer> on = new ArrayList<>();
    for (int number = 0; number < all.size(); number++) {
      if (all.get(number).on(day)) {
        on.add(number);
      }
    }
    return on.stream()
        .max(byAsked.thenComparing(byMapped).thenComparing(Comparator.naturalOrder()))
        .map(number -> all.get(number).consequence())
        .stream()
        .toList();
  }

  /** Rows 1 and 3 are of one release: the later mapping decides, then the later row. */
  private static List<Integer> latestRelease(List<Seen> all, int day) {
    for (Set<Integer> release : List.of(Set.of(4), Set.of(1, 3), Set.of(2), Set.of(5))) {
      List<Integer> candidates = new ArrayList<>();
      Integer latest = null;
      for (int number = 0; number < all.size(); number++) {
        Seen seen = all.get(number);
        Set<Integer> ofRelease = new TreeSet<>(seen.gnomad());
        ofRelease.retainAll(release);
        if (seen.on(day) && !ofRelease.isEmpty() && (latest == null || seen.from() >= latest)) {
          latest = seen.from();
          candidates = List.of(Collections.max(ofRelease));
        }
      }
      if (!candidates.isEmpty()) {
        return candidates;
      }
    }
    return List.of();
  }

  private static OldDatabase withFrequencies(List<Seen> all) {
    List<OldMapping> mappings = mappings(all);
    List<GnomadFact> facts = new ArrayList<>();
    for (int number = 0; number < all.size(); number++) {
      int mapping = mappings.get(number).id();
      all.get(number).gnomad().forEach(id -> facts.add(new GnomadFact(mapping, id)));
    }
    return new OldDatabase(
        mappings,
        Pools.GNOMAD,
        facts,
        Pools.CONTROLS,
        List.of(),
        List.of(),
        History.database(mappings).natives());
  }

  private static OldDatabase withOneControl(List<Seen> all) {
    List<OldMapping> mappings = mappings(all);
    return new OldDatabase(
        mappings,
        Pools.GNOMAD,
        List.of(),
        Pools.CONTROLS,
        mappings.stream().map(mapping -> new ControlFact(mapping.id(), 11)).toList(),
        List.of(),
        History.database(mappings).natives());
  }

  private static List<OldMapping> mappings(List<Seen> all) {
    List<OldMapping> mappings = new ArrayList<>();
    for (Seen seen : all) {
      LocalDate asked = seen.asked() == null ? null : History.date(seen.asked());
      mappings.add(
          History.alone(mappings.size(), seen.from(), seen.to())
              .seenByVep(new OldMapping.Vep(seen.consequence(), asked)));
    }
    return mappings;
  }

  @Provide
  Arbitrary<List<Seen>> sightings() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, LAST_DAY - 2);
    return Combinators.combine(
            days,
            Arbitraries.integers().between(0, 4).injectNull(0.2),
            Arbitraries.of("missense_variant", "stop_gained"),
            days.injectNull(0.2),
            Arbitraries.integers().between(1, 5).set().ofMaxSize(2))
        .as(
            (from, length, consequence, asked, gnomad) ->
                new Seen(
                    from,
                    length == null ? null : Math.min(from + length, LAST_DAY - 1),
                    consequence,
                    asked,
                    gnomad))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
