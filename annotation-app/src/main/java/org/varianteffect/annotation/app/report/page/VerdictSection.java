package org.varianteffect.annotation.app.report.page;

import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;

/** May the old tables go? After contract: were they right to go? */
record VerdictSection(VerificationReport report) {

  /** What is said in green: the gate is open or, after contract, nothing is wrong. */
  boolean good() {
    return passed() ? clean() : reasons() == 0;
  }

  String headline() {
    if (passed()) {
      return clean() ? "All is as it was before contract" : "Something is wrong";
    }
    return good() ? "The gate is open" : "The gate is closed";
  }

  String explanation() {
    if (passed()) {
      return "Contract is done. The new tables were compared with the archive.";
    }
    return good()
        ? "Contract may run. It checks every condition again, in its own transaction."
        : "Contract would refuse, for %s. Each is listed below, with what to do."
            .formatted(Quantities.counted(reasons(), "reason"));
  }

  String findings() {
    return clean()
        ? "Nothing is unexplained, and every anomaly present is accepted."
        : "Something is unexplained, or an anomaly is not accepted.";
  }

  private boolean clean() {
    return report.isClean();
  }

  private boolean passed() {
    return report.oldLocation() == OldLocation.ARCHIVE;
  }

  private long reasons() {
    return report.gateReasons().size();
  }
}
