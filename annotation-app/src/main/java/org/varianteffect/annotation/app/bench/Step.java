package org.varianteffect.annotation.app.bench;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A step of what was measured: a stage of the backfill, a statement of the floor.
 *
 * @param name as the backfill or the floor calls it
 * @param took how long
 * @param rows rows that it wrote into the new tables, where that is known
 */
record Step(String name, Duration took, OptionalLong rows) {}
