package org.varianteffect.annotation.backfill.oldrepresentation.generator;

/**
 * What to generate.
 *
 * @param variants how many measured variants, 1 to 20,000,000
 * @param seed the same seed and number of variants give the same bytes in every table
 * @param anomalyRate the share of variants, from 0 (a clean database) to 1, that get something the
 *     backfill must report
 */
public record GeneratorOptions(int variants, long seed, double anomalyRate) {
  private static final int MOST_VARIANTS = 20_000_000;

  public GeneratorOptions {
    if (variants < 1 || variants > MOST_VARIANTS) {
      throw new IllegalArgumentException(
          "cannot generate " + variants + " variants: ask for 1 to " + MOST_VARIANTS);
    }
    if (!(anomalyRate >= 0 && anomalyRate <= 1)) {
      throw new IllegalArgumentException(
          "cannot generate anomalies at a rate of " + anomalyRate + ": ask for 0 to 1");
    }
  }

  /** The usual rate: one variant in fifty has something wrong with it. */
  public static GeneratorOptions of(int variants, long seed) {
    return new GeneratorOptions(variants, seed, 0.02);
  }
}
