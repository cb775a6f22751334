package org.varianteffect.annotation.app.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bar of several parts side by side, drawn in a box of 100 by 6. */
record Bar(List<Part> parts) {

  private static final double WHOLE = 100;

  /** What is there at all is seen, be it one of a million. */
  private static final double THINNEST = 0.8;

  /**
   * One part.
   *
   * @param kind what it is, which gives it its colour
   * @param x where it begins
   * @param width how long it is
   */
  record Part(String kind, String x, String width) {}

  /** A share of a whole, before it is drawn. */
  record Share(String kind, long count) {}

  /** A bar of one part, as long as its count is beside the largest one. */
  static Bar of(String kind, long count, long largest) {
    double length = length(count, largest);
    return new Bar(List.of(new Part(kind, number(0), number(length))));
  }

  /** A bar as long as the box, of parts that add up to it; without any, an empty one. */
  static Bar of(List<Share> shares) {
    long total = shares.stream().mapToLong(Share::count).sum();
    double drawn = shares.stream().mapToDouble(share -> length(share.count(), total)).sum();
    List<Part> parts = new ArrayList<>();
    double x = 0;
    for (Share share : shares) {
      if (share.count() > 0) {
        double width = length(share.count(), total) * WHOLE / drawn;
        parts.add(new Part(share.kind(), number(x), number(width)));
        x += width;
      }
    }
    return new Bar(parts);
  }

  private static double length(long count, long of) {
    return count == 0 ? 0 : Math.max(THINNEST, WHOLE * count / of);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
