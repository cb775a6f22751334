package org.varianteffect.annotation.serving.scoreset;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ClinVar's releases, {@code MM_YYYY}: newest first, then what is not one, in byte order. */
final class ReleaseOrder {

  static final Comparator<String> NEWEST_FIRST =
      Comparator.comparing(ReleaseOrder::negatedMonth).thenComparing(Comparator.naturalOrder());

  private static final Pattern RELEASE = Pattern.compile("(\\d{2})_(\\d{4})");

  private ReleaseOrder() {}

  private static long negatedMonth(String release) {
    return month(release).map(month -> -(month.getYear() * 12L + month.getMonthValue())).orElse(1L);
  }

  private static Optional<YearMonth> month(String release) {
    Matcher parts = RELEASE.matcher(release);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          YearMonth.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1))));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }
}
