package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A set of numbers, kept as pages of bits: a few megabytes for millions of alleles. Once it is
 * complete, each member has a rank, its place in ascending order, which makes dense ids without a
 * map.
 */
public final class NumberSet {
  private static final int PAGE_BITS = 4096;
  private static final int PAGE_WORDS = PAGE_BITS / Long.SIZE;

  private final List<long[]> pages = new ArrayList<>();
  private int[] before;

  void add(int number) {
    before = null;
    int page = number / PAGE_BITS;
    while (pages.size() <= page) {
      pages.add(null);
    }
    if (pages.get(page) == null) {
      pages.set(page, new long[PAGE_WORDS]);
    }
    pages.get(page)[number % PAGE_BITS / Long.SIZE] |= 1L << number;
  }

  public boolean contains(int number) {
    int page = number / PAGE_BITS;
    return page < pages.size()
        && pages.get(page) != null
        && (pages.get(page)[number % PAGE_BITS / Long.SIZE] >>> number & 1) == 1;
  }

  int size() {
    return before()[pages.size()];
  }

  /** How many smaller members there are. */
  public int rank(int number) {
    int rank = before()[number / PAGE_BITS];
    long[] page = pages.get(number / PAGE_BITS);
    int word = number % PAGE_BITS / Long.SIZE;
    for (int i = 0; i < word; i++) {
      rank += Long.bitCount(page[i]);
    }
    return rank + Long.bitCount(page[word] & ((1L << number) - 1));
  }

  /** In ascending order. */
  public void forEach(IntConsumer consumer) {
    for (int page = 0; page < pages.size(); page++) {
      if (pages.get(page) != null) {
        forEachOfPage(page, consumer);
      }
    }
  }

  private void forEachOfPage(int page, IntConsumer consumer) {
    for (int word = 0; word < PAGE_WORDS; word++) {
      long bits = pages.get(page)[word];
      while (bits != 0) {
        consumer.accept(page * PAGE_BITS + word * Long.SIZE + Long.numberOfTrailingZeros(bits));
        bits &= bits - 1;
      }
    }
  }

  private int[] before() {
    if (before == null) {
      before = new int[pages.size() + 1];
      for (int page = 0; page < pages.size(); page++) {
        before[page + 1] = before[page] + bitCount(pages.get(page));
      }
    }
    return before;
  }

  private static int bitCount(long[] page) {
    int count = 0;
    for (int word = 0; page != null && word < PAGE_WORDS; word++) {
      count += Long.bitCount(page[word]);
    }
    return count;
  }
}
