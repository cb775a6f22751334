package org.varianteffect.annotation.backfill.oldrepresentation.generator.chance;

/**
 * Repeatable chance: every answer is a pure function of the seed, the topic and the thing asked
 * about. Nothing is drawn in sequence, so that any table can be written alone, in any order, and
 * still agree with the others.
 */
public final class Dice {
  private final long seed;

  public Dice(long seed) {
    this.seed = mix(seed ^ 0x5DEECE66DL);
  }

  public long roll(Topic topic, long thing) {
    return mix(mix(seed + (topic.ordinal() + 1) * 0x9E3779B97F4A7C15L) ^ mix(thing));
  }

  /** Uniform in 0 (included) to {@code bound} (excluded). */
  public int below(int bound, Topic topic, long thing) {
    return (int) (((roll(topic, thing) >>> 32) * bound) >>> 32);
  }

  public int between(int first, int last, Topic topic, long thing) {
    return first + below(last - first + 1, topic, thing);
  }

  public boolean chance(double probability, Topic topic, long thing) {
    return fraction(topic, thing) < probability;
  }

  /** Uniform in 0 (included) to 1 (excluded). */
  public double fraction(Topic topic, long thing) {
    return (roll(topic, thing) >>> 11) * 0x1.0p-53;
  }

  /** One thing made of two, for topics that depend on both. */
  public static long both(long first, long second) {
    return mix(first) + second;
  }

  /** SplitMix64's finalizer. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
