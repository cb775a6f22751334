package org.varianteffect.annotation.serving.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts consecutive rows of one key together and passes each group on, in constant memory: for
 * results that have a row per part of what is answered, in order of what is answered.
 */
public final class Grouping<R> implements Consumer<R> {

  private final Function<? super R, ?> key;
  private final Consumer<? super List<R>> reader;
  private List<R> group = new ArrayList<>();

  /**
   * @param key what rows of one group have in common; it may be null
   * @param reader takes each group, in order of its rows; never an empty one
   */
  public Grouping(Function<? super R, ?> key, Consumer<? super List<R>> reader) {
    this.key = key;
    this.reader = reader;
  }

  @Override
  public void accept(R row) {
    if (!group.isEmpty() && !Objects.equals(key.apply(group.get(0)), key.apply(row))) {
      finish();
    }
    group.add(row);
  }

  /** Passes the last group on; to be called after the last row. */
  public void finish() {
    if (!group.isEmpty()) {
      reader.accept(group);
      group = new ArrayList<>();
    }
  }
}
