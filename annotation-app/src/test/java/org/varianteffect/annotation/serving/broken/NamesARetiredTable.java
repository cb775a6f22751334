package org.varianteffect.annotation.serving.broken;

/** Breaks: nothing retired is named. */
public class NamesARetiredTable {
  static String sql() {
    return "select * from clinical_controls";
  }
}
