package org.varianteffect.annotation.serving.rest;

/** What several resources say of themselves and their parameters. */
final class Descriptions {

  static final String SCORE_SETS = "Score sets";
  static final String VARIANTS = "Variants";
  static final String ALLELES = "Alleles";

  static final String SCORE_SET = "The score set's URN";
  static final String VARIANT = "The variant's URN; its # is written %23 in a path";

  private Descriptions() {}
}
