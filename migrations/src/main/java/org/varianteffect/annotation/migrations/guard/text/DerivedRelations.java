package org.varianteffect.annotation.migrations.guard.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.varianteffect.annotation.migrations.RetiredNames.Member;
import org.varianteffect.annotation.migrations.guard.name.NameMatch;

/**
 * The queries in a statement that have a name like a relation: common table expressions, and those
 * that stand in parentheses where a relation is read. One that selects a star hands the columns of
 * what it reads on.
 */
final class DerivedRelations {

  private final Statement statement;
  private final Map<String, Set<Scope>> byName = new HashMap<>();

  DerivedRelations(Statement statement) {
    this.statement = statement;
    for (int i = 0; i < statement.tokens.size(); i++) {
      Token token = statement.token(i);
      if (token.is('(')) {
        commonTableExpression(i);
      } else if (token.is(')') && statement.isDerivedTable(i)) {
        derivedTable(i);
      } else if (token.is('*')) {
        star(i);
      } else if (token.isName()) {
        output(i);
      }
    }
  }

  /** {@code name [(columns)] as [[not] materialized] (}. */
  private void commonTableExpression(int parenthesis) {
    int i = parenthesis - 1;
    while (statement.token(i).isKeyword("materialized") || statement.token(i).isKeyword("not")) {
      i--;
    }
    if (!statement.token(i).isKeyword("as")) {
      return;
    }
    Scope body = statement.enclosedAt(parenthesis);
    int name = i - 1;
    if (statement.token(name).is(')')) {
      body.isRenamed = true;
      while (name >= 0 && !statement.token(name).is('(')) {
        name--;
      }
      name--;
    }
    bind(name, body);
  }

  private void derivedTable(int parenthesis) {
    Scope body = statement.enclosedAt(parenthesis);
    statement.scope(parenthesis).derived.add(body);
    int name = statement.token(parenthesis + 1).isKeyword("as") ? parenthesis + 2 : parenthesis + 1;
    body.isRenamed = statement.token(name + 1).is('(');
    bind(name, body);
  }

  private void bind(int name, Scope body) {
    if (statement.token(name).isName()) {
      byName.computeIfAbsent(lower(statement.token(name)), key -> new HashSet<>()).add(body);
    }
  }

  /** A star that is followed by an operand multiplies; that of {@code count(*)} is alone. */
  private void star(int i) {
    if (statement.token(i + 1).is(',') || statement.token(i + 1).isKeyword("from")) {
      boolean isQualified = statement.token(i - 1).is('.');
      statement.scope(i).stars.add(isQualified ? statement.token(i - 2).text() : "");
    }
  }

  private void output(int i) {
    if (statement.token(i - 1).isKeyword("as") || statement.isExpressionEnd(i - 1)) {
      statement.scope(i).outputs.add(lower(statement.token(i)));
    }
  }

  /** All queries of that name, of which there is one at least, hand the owner's column on. */
  boolean handOn(String name, Member column, NameMatch owner) {
    return handOn(name, column, owner, Set.of());
  }

  /** A query that the scope reads hands the owner's column on. */
  boolean handOnTo(Scope scope, Member column, NameMatch owner) {
    return scope.derived.stream().anyMatch(body -> handsOn(body, column, owner, Set.of()));
  }

  private boolean handOn(String name, Member column, NameMatch owner, Set<Scope> within) {
    Set<Scope> bodies = byName.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
    return !bodies.isEmpty()
        && bodies.stream().allMatch(body -> handsOn(body, column, owner, within));
  }

  private boolean handsOn(Scope body, Member column, NameMatch owner, Set<Scope> within) {
    if (body.isRenamed
        || within.contains(body)
        || body.outputs.contains(column.name().toLowerCase(Locale.ROOT))) {
      return false;
    }
    Set<Scope> deeper = new HashSet<>(within);
    deeper.add(body);
    Predicate<String> isSource =
        relation -> owner.matches(relation) || handOn(relation, column, owner, deeper);
    return body.stars.stream()
        .anyMatch(
            qualifier ->
                qualifier.isEmpty()
                    ? isAnySource(body.relations, isSource)
                        || body.derived.stream()
                            .anyMatch(inner -> handsOn(inner, column, owner, deeper))
                    : isSource.test(qualifier)
                        || statement.boundTo(qualifier).stream().anyMatch(isSource));
  }

  private static boolean isAnySource(List<String> relations, Predicate<String> isSource) {
    return relations.stream().anyMatch(isSource)
        && relations.stream().noneMatch(MemberSearch.OUTPUTS::contains);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
