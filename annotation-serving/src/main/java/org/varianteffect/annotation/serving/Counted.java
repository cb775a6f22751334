package org.varianteffect.annotation.serving;

import java.util.function.Consumer;

/** Passes rows on and counts them. */
final class Counted<T> implements Consumer<T> {

  private final Consumer<? super T> reader;
  private long count;

  Counted(Consumer<? super T> reader) {
    this.reader = reader;
  }

  @Override
  public void accept(T row) {
    count++;
    reader.accept(row);
  }

  long count() {
    return count;
  }
}
