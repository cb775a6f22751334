package org.varianteffect.annotation.serving.query;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps the first of consecutive rows of one key, in constant memory: for results that have one row
 * for each thing, but for things that a database says twice.
 */
public final class FirstOfEach<R> implements Predicate<R> {

  private final Function<? super R, ?> key;
  private Object last;

  /**
   * @param key never null
   */
  public FirstOfEach(Function<? super R, ?> key) {
    this.key = key;
  }

  @Override
  public boolean test(R row) {
    Object found = key.apply(row);
    boolean first = !Objects.equals(found, last);
    last = found;
    return first;
  }
}
