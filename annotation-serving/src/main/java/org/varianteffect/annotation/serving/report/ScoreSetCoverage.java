package org.varianteffect.annotation.serving.report;

/** A score set and what it holds. */
public record ScoreSetCoverage(ScoreSet scoreSet, Coverage coverage) {}
