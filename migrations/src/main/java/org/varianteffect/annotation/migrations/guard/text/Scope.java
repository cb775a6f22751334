package org.varianteffect.annotation.migrations.guard.text;

import java.util.ArrayList;
import java.util.List;

/** A statement, or what parentheses enclose in it, with the relations that are named there. */
final class Scope {

  final Scope parent;

  /** The relation whose columns the parentheses list; null when they hold something else. */
  final String columnsOf;

  final List<String> relations = new ArrayList<>();

  Scope(Scope parent, String columnsOf) {
    this.parent = parent;
    this.columnsOf = columnsOf;
  }
}
