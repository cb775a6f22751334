package org.varianteffect.annotation.app.report;

import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.phase.PhaseChange;
import org.varianteffect.annotation.migrations.Phase;

/** What all commands begin with that take a database from one phase to another. */
final class PhaseDocument {
  private PhaseDocument() {}

  /**
   * @param done whether the command did, or found done, what it was asked to
   */
  static JsonDocument of(String command, boolean done, PhaseChange change) {
    return new JsonDocument()
        .with("command", command)
        .with("done", done)
        .with("reachedBefore", change.before().map(Phase::lowerCase))
        .with("reachedAfter", change.after().map(Phase::lowerCase));
  }
}
