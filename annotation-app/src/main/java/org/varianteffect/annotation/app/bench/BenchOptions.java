package org.varianteffect.annotation.app.bench;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;

/**
 * What to measure on.
 *
 * @param variants how many measured variants the old database has
 * @param growth how many times as many it has the second time; 1: there is no second time
 * @param seed the same seed generates the same databases
 */
public record BenchOptions(int variants, int growth, long seed) {

  /**
   * @throws org.varianteffect.annotation.app.environment.CommandFailure when there can be no such
   *     databases
   */
  public BenchOptions {
    if (growth < 1) {
      throw wrongUsage(
          "--growth is %s: give the second database's size as a multiple of the first's, or --no-growth"
              .formatted(growth));
    }
    try {
      GeneratorOptions.of(variants, seed);
      GeneratorOptions.of(Math.multiplyExact(variants, growth), seed);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw wrongUsage(
          "--variants %s, and %s times as many, cannot be measured (%s): give another number, or --no-growth"
              .formatted(variants, growth, e.getMessage()),
          e);
    }
  }
}
