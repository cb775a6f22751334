package org.varianteffect.annotation.app.demo;

/**
 * What to show.
 *
 * @param variants how many measured variants the old database has
 * @param seed the same seed generates the same database
 * @param workers how many connections backfill at once
 */
public record DemoOptions(int variants, long seed, int workers) {}
