package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** T4: releases by the numbers in their names, left to right; a prefix is lower. */
final class ReleaseOrder implements Comparator<String> {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  @Override
  public int compare(String one, String other) {
    List<BigInteger> left = numbers(one);
    List<BigInteger> right = numbers(other);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static List<BigInteger> numbers(String release) {
    return NUMBER.matcher(release).results().map(MatchResult::group).map(BigInteger::new).toList();
  }
}
