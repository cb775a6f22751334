package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NumberSetTest {

  @Property(tries = 200)
  void ranksAndOrdersLikeASortedSet(
      @ForAll Set<@IntRange(min = 0, max = 200_000) Integer> numbers) {
    NumberSet set = new NumberSet();
    numbers.forEach(set::add);
    List<Integer> walked = new ArrayList<>();
    set.forEach(walked::add);

    assertThat(walked).containsExactlyElementsOf(new TreeSet<>(numbers));
    assertThat(set.size()).isEqualTo(numbers.size());
    for (int i = 0; i < walked.size(); i++) {
      assertThat(set.rank(walked.get(i))).isEqualTo(i);
      assertThat(set.contains(walked.get(i))).isTrue();
      assertThat(set.contains(walked.get(i) + 1)).isEqualTo(numbers.contains(walked.get(i) + 1));
    }
  }
}
