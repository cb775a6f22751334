package org.varianteffect.annotation.migrations.guard.format;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.varianteffect.annotation.migrations.guard.text.Mention;

/** A text that is put together of parts of another one, and knows where each of them is there. */
final class Spliced {

  private final String original;
  private final StringBuilder text = new StringBuilder();
  private final NavigableMap<Integer, Integer> offsets = new TreeMap<>();

  Spliced(String original) {
    this.original = original;
  }

  /** Goes on with a part of the original. */
  void append(int start, int end) {
    offsets.put(text.length(), start);
    text.append(original, start, end);
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  /** What was found in the text, at its offsets in the original. */
  List<Mention> inOriginal(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> new Mention(mention.retired(), inOriginal(mention.offset())))
        .toList();
  }

  private int inOriginal(int offset) {
    Map.Entry<Integer, Integer> part = offsets.floorEntry(offset);
    return part.getValue() + offset - part.getKey();
  }
}
