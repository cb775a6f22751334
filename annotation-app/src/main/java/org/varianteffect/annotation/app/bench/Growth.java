package org.varianteffect.annotation.app.bench;

/** How the costs of a part grow from one database to a larger one; 1.0: as the database does. */
record Growth(SizeResult small, SizeResult large) {

  /** Time per old mapping, there and here. */
  double time(Part part) {
    return large.secondsPerMapping(part) / small.secondsPerMapping(part);
  }

  /** Write-ahead log per old mapping, there and here. */
  double wal(Part part) {
    double before = small.walBytesPerMapping(part);
    return before == 0 ? 1 : large.walBytesPerMapping(part) / before;
  }

  /** The heap's peak there and here: not per mapping, for it should not grow at all. */
  double heap(Part part) {
    return (double) large.cost(part).heap().used() / small.cost(part).heap().used();
  }
}
