package org.varianteffect.annotation.serving.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;

/** Removing what lies outside the scope from the database changes no byte of any answer. */
class ScopesDoNotLeakTest {

  private static final List<ReadTime> TIMES =
      List.of(ReadTime.live(), ReadTime.asOf(Instant.parse("2024-03-01T00:00:00Z")));

  @Property(
      tries = 3,
      edgeCases = EdgeCasesMode.NONE,
      seed = "20261126",
      shrinking = ShrinkingMode.OFF)
  void whatIsInvisibleMightAsWellNotBeThere(
      @ForAll @IntRange(max = 999) int seed,
      @ForAll @Size(max = 5)
          Set<@IntRange(min = 1, max = EntangledScoreSets.SCORE_SETS) Integer> visible) {
    nothingChanges(seed, ReadScope.of(visible), visible);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Tag("long")
  void whatIsInvisibleMightAsWellNotBeThereInManyDatabases(
      @ForAll @IntRange(max = 999) int seed,
      @ForAll @Size(max = 5)
          Set<@IntRange(min = 1, max = EntangledScoreSets.SCORE_SETS) Integer> visible) {
    nothingChanges(seed, ReadScope.of(visible), visible);
  }

  @Property(
      tries = 1,
      edgeCases = EdgeCasesMode.NONE,
      seed = "20261126",
      shrinking = ShrinkingMode.OFF)
  void privateScoreSetsMightAsWellNotBeThereForThePublic(@ForAll @IntRange(max = 999) int seed) {
    nothingChanges(seed, ReadScope.publishedOnly(), Set.of(1, 2, 4, 5));
  }

  @Example
  void aReaderWithoutAScopeWouldBeFoundOut() {
    try (EntangledScoreSets sets = new EntangledScoreSets(1)) {
      Questions questions = new Questions(sets);
      Map<String, String> before = questions.answers(ReadScope.everything());
      sets.remove(List.of(3, 6));
      Map<String, String> after = questions.answers(ReadScope.everything());
      Set<String> readers = new TreeSet<>();
      before.forEach(
          (question, answer) -> {
            if (!answer.equals(after.get(question))) {
              readers.add(question.split(" ")[1]);
            }
          });
      assertThat(readers)
          .contains("L1", "L2", "L3", "L4", "L5", "L6", "L7", "N1", "N2", "N3", "N4", "N5");
    }
  }

  private static void nothingChanges(int seed, ReadScope scope, Set<Integer> visible) {
    try (EntangledScoreSets sets = new EntangledScoreSets(seed)) {
      Questions questions = new Questions(sets);
      Map<String, String> before = questions.answers(scope);
      sets.remove(
          IntStream.rangeClosed(1, EntangledScoreSets.SCORE_SETS)
              .boxed()
              .filter(id -> !visible.contains(id))
              .toList());

      Map<String, String> after = questions.answers(scope);

      before.forEach(
          (question, answer) -> assertThat(after.get(question)).as(question).isEqualTo(answer));
    }
  }

  /** Everything that can be asked, of what there is before anything is removed. */
  private static final class Questions {

    private final EntangledScoreSets sets;
    private final List<String> scoreSets;
    private final List<String> variants;
    private final List<String> digests;
    private final List<String> clingenIds;

    Questions(EntangledScoreSets sets) {
      this.sets = sets;
      scoreSets = sets.scoreSetUrns();
      variants = sets.variantUrns();
      digests = sets.digests();
      clingenIds = sets.clingenIds();
    }

    Map<String, String> answers(ReadScope scope) {
      Map<String, String> all = new LinkedHashMap<>();
      try (KeptConnection connection = new KeptConnection(sets.database())) {
        for (ReadTime time : TIMES) {
          AllAnswers answers = new AllAnswers(connection.dataSource(), scope, time);
          scoreSets.forEach(answers::ofScoreSet);
          variants.forEach(answers::ofVariant);
          digests.forEach(answers::ofAllele);
          answers.ofAlleles(digests);
          answers.ofClingenIds(clingenIds);
          answers
              .answers()
              .forEach(
                  (asked, answer) ->
                      all.put(time.instant().map(t -> "past ").orElse("live ") + asked, answer));
        }
      }
      return all;
    }
  }
}
