package org.varianteffect.annotation.backfill.check;

import java.util.List;
import java.util.stream.Stream;
import org.varianteffect.annotation.backfill.verification.ConservationReport.Unexplained;

/**
 * What a question found.
 *
 * @param check the question's name
 * @param found how much is wrong
 * @param examples the first of it, at most {@value #MOST_EXAMPLES}
 */
record Answer(String check, long found, List<Unexplained> examples) {
  private static final int MOST_EXAMPLES = 20;

  /** All is well. */
  static Answer nothing(String check) {
    return new Answer(check, 0, List.of());
  }

  /** This, and one more. */
  Answer with(Unexplained example) {
    return and(new Answer(check, 1, List.of(example)));
  }

  /** This, and what the same question found elsewhere. */
  Answer and(Answer other) {
    return new Answer(
        check,
        found + other.found,
        examples.size() < MOST_EXAMPLES
            ? Stream.concat(examples.stream(), other.examples.stream())
                .limit(MOST_EXAMPLES)
                .toList()
            : examples);
  }
}
