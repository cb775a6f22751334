package org.varianteffect.annotation.app.bench.reader;

/** One read. */
@FunctionalInterface
interface Read {
  /** Reads everything; returns how many rows there were. */
  long rows() throws Exception;
}
