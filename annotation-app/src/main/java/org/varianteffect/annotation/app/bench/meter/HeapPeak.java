package org.varianteffect.annotation.app.bench.meter;

/**
 * How much of this process' heap was in use during a piece of work, in bytes.
 *
 * @param used the most at any time, garbage included; never above the heap's maximum size
 * @param afterCollection the most right after a garbage collection: what was needed, at the most
 */
public record HeapPeak(long used, long afterCollection) {}
