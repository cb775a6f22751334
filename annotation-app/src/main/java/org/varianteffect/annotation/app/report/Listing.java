package org.varianteffect.annotation.app.report;

import java.util.List;

/** A result that consists of rows, so that there is a third form of it. */
public interface Listing extends Report {
  /** For spreadsheets: a line of column names, then one for each row. */
  List<String> csv();
}
