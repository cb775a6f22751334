package org.varianteffect.annotation.app.report;

import java.util.List;
import org.varianteffect.annotation.app.output.JsonDocument;

/** A result in its two forms. */
public interface Report {
  /** For people. */
  List<String> lines();

  /** For programs. */
  JsonDocument json();
}
