package org.varianteffect.annotation.migrations.guard.text;

import java.util.Set;

/** The words of SQL and JPQL that are no names. */
final class SqlKeywords {

  static final Set<String> ALL =
      Set.of(
          """
          add after all alter analyze and any as asc before begin between by cascade case cast collate \
          column comment concurrently conflict constraint copy create cross cube declare default delete \
          desc distinct do drop each else elsif empty end except execute exists explain false fetch \
          filter first for foreign from full function grant group having if ilike in index inner insert \
          intersect into is join key last lateral left like limit loop matched materialized member merge \
          modify natural not nothing null nulls of offset on only or order outer over partition perform \
          primary procedure recursive references refresh rename replace restrict return returning \
          returns revoke right row rows select set similar some statement table temp temporary then to \
          trigger truncate type union unique unlogged update using vacuum values verbose view when where \
          window with within\
          """
              .split(" "));

  /** A relation's name comes after one of these. */
  static final Set<String> BEFORE_RELATION =
      Set.of(
          "analyze",
          "copy",
          "delete",
          "exists",
          "from",
          "into",
          "join",
          "lateral",
          "on",
          "only",
          "references",
          "table",
          "truncate",
          "update",
          "using",
          "vacuum",
          "view");

  /** After one of these and a relation's name, parentheses hold its columns. */
  static final Set<String> BEFORE_COLUMN_LIST =
      Set.of("copy", "exists", "into", "on", "recursive", "references", "table", "view", "with");

  /** The clauses whose commas separate relations, and those whose commas separate expressions. */
  static final Set<String> LISTS_RELATIONS =
      Set.of("from", "using", "truncate", "table", "vacuum", "analyze", "only");

  static final Set<String> LISTS_EXPRESSIONS =
      Set.of(
          "select", "set", "where", "by", "having", "returning", "values", "add", "drop", "column");

  private SqlKeywords() {}
}
