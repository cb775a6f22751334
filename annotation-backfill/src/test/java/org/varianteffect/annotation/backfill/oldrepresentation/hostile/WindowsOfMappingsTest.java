package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.RecordRow;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** R1-R4 against a model that walks through the days and asks which mapping was served on each. */
class WindowsOfMappingsTest {

  private static final Comparator<OldMapping> BY_DATE =
      Comparator.comparing(OldMapping::mappedDate).thenComparing(OldMapping::id);

  private static HostileBed bed;

  @BeforeContainer
  static void open() throws SQLException {
    bed = new HostileBed(ClinvarShape.COPIED);
  }

  @AfterContainer
  static void close() throws SQLException {
    bed.close();
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void oneMappingIsServedOnEachDay(@ForAll("histories") List<OldMapping> history) {
    bed.lay(History.database(history));

    bed.backfill();

    List<RecordRow> records = bed.rows().records();
    for (int day = 0; day < History.DAYS; day++) {
      assertThat(servedBackfilled(records, day))
          .as("day %s", day)
          .isEqualTo(servedOld(history, day));
    }
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void everyMappingHasARecordAndTheLatestCurrentOneIsLive(
      @ForAll("histories") List<OldMapping> history) {
    bed.lay(History.database(history));

    bed.backfill();

    List<RecordRow> records = bed.rows().records();
    assertThat(records)
        .extracting(record -> record.run().apiVersion())
        .containsExactlyInAnyOrderElementsOf(
            history.stream().map(one -> one.run().apiVersion()).toList());
    assertThat(records.stream().filter(record -> record.window().isOpen()))
        .extracting(record -> record.run().apiVersion())
        .containsExactlyElementsOf(
            history.stream()
                .filter(OldMapping::current)
                .max(BY_DATE)
                .map(one -> one.run().apiVersion())
                .stream()
                .toList());
  }

  /**
   * Whoever was put in force last, of those whose turn has come: a mapping's turn comes on its
   * date, but never before that of those ahead of it.
   */
  private static List<String> servedOld(List<OldMapping> history, int day) {
    List<OldMapping> line = new ArrayList<>(history.stream().sorted(BY_DATE).toList());
    line.stream().filter(OldMapping::current).max(BY_DATE).ifPresent(live -> moveToEnd(line, live));
    OldMapping served = null;
    for (OldMapping next : line) {
      if (next.mappedDate().isAfter(History.date(day))) {
        break;
      }
      served = next;
    }
    OldMapping last = line.get(line.size() - 1);
    boolean over =
        served == last && !last.current() && !last.modificationDate().isAfter(History.date(day));
    return served == null || over ? List.of() : List.of(served.run().apiVersion());
  }

  private static void moveToEnd(List<OldMapping> line, OldMapping live) {
    line.remove(live);
    line.add(live);
  }

  private static List<String> servedBackfilled(List<RecordRow> records, int day) {
    Instant noon = History.instant(day).plusSeconds(43_200);
    return records.stream()
        .filter(record -> record.window().covers(noon))
        .map(record -> record.run().apiVersion())
        .toList();
  }

  @Provide
  Arbitrary<List<OldMapping>> histories() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, History.DAYS - 2);
    return Combinators.combine(Arbitraries.of(true, false, false), days, days)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(WindowsOfMappingsTest::history);
  }

  private record Step(boolean current, int mapped, int modified) {}

  private static List<OldMapping> history(List<Step> steps) {
    List<OldMapping> mappings = new ArrayList<>();
    for (Step step : steps) {
      mappings.add(
          History.mapping(
              100 + mappings.size(), 1, step.current(), step.mapped(), step.modified()));
    }
    return mappings;
  }
}
