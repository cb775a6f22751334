package org.varianteffect.annotation.app.bench;

import java.util.List;
import org.varianteffect.annotation.app.bench.meter.Cost;

/**
 * What came of a part.
 *
 * @param cost what it took
 * @param rows rows by which the new tables grew
 * @param steps what it consists of; empty when it is one piece
 */
record Measured(Cost cost, long rows, List<Step> steps) {}
