package org.varianteffect.annotation.serving.query;

import java.util.function.Consumer;

/** Passes rows on and counts them. */
public final class Counted<T> implements Consumer<T> {

  private final Consumer<? super T> reader;
  private long count;

  private Counted(Consumer<? super T> reader) {
    this.reader = reader;
  }

  /** Passes all rows on, one at a time; how many there were. */
  public static <T> long passOn(Iterable<T> rows, Consumer<? super T> reader) {
    Counted<T> counted = new Counted<>(reader);
    rows.forEach(counted);
    return counted.count;
  }

  @Override
  public void accept(T row) {
    count++;
    reader.accept(row);
  }
}
