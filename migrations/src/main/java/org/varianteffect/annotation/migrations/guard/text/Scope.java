package org.varianteffect.annotation.migrations.guard.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A statement, or what parentheses enclose in it, with the relations that are named there. */
final class Scope {

  final Scope parent;

  /** The relation whose columns the parentheses list; null when they hold something else. */
  final String columnsOf;

  /** The token that opens the parentheses; -1 for a statement. */
  final int opening;

  final List<String> relations = new ArrayList<>();

  /** Queries in parentheses that are read here like relations. */
  final List<Scope> derived = new ArrayList<>();

  /** What each star among the output columns is qualified by, "" where it stands for all. */
  final List<String> stars = new ArrayList<>();

  /** Names that output columns are given here, in lower case. */
  final Set<String> outputs = new HashSet<>();

  /** Its columns are named anew behind it, or before it: {@code q (a, b) as (...)}. */
  boolean isRenamed;

  Scope(Scope parent, String columnsOf, int opening) {
    this.parent = parent;
    this.columnsOf = columnsOf;
    this.opening = opening;
  }
}
