package org.varianteffect.annotation.app.bench;

/** What is measured in each database, in the order of the measuring. */
enum Part {
  /** The floor, before everything else. */
  FLOOR("floor", "floor"),
  /** The backfill with one worker. */
  BACKFILL("backfill, 1 worker", "backfillOneWorker"),
  /** The same again, with nothing left to do. */
  SECOND_RUN("second run, no-op", "secondRun"),
  /** Conservation and the gate, of what the backfill has written. */
  VERIFY("verify", "verify"),
  /** The backfill with two workers, from the start. */
  TWO_WORKERS("backfill, 2 workers", "backfillTwoWorkers"),
  /** The floor, after everything else: by how much it differs, the machine has changed. */
  FLOOR_AGAIN("floor again", "floorAgain");

  private final String label;
  private final String jsonName;

  Part(String label, String jsonName) {
    this.label = label;
    this.jsonName = jsonName;
  }

  String label() {
    return label;
  }

  String jsonName() {
    return jsonName;
  }
}
