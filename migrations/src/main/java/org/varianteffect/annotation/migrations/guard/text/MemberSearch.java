package org.varianteffect.annotation.migrations.guard.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.varianteffect.annotation.migrations.RetiredNames.Member;
import org.varianteffect.annotation.migrations.guard.name.NameMatch;

/**
 * Finds where a statement uses a retired column of a table that stays, or a retired attribute of an
 * entity that stays. The name alone means nothing: views and files have output columns of the same
 * name. It counts when it is qualified by its owner or an alias of it, or stands alone where the
 * owner is what is read.
 */
final class MemberSearch {

  /** Relations that have, and keep, output columns of the retired columns' names. */
  static final Set<String> OUTPUTS = Set.of("v_variant_annotations");

  /** The name space of CSV output columns. */
  private static final String CSV_NAMESPACE = "vep";

  private final Member member;
  private final NameMatch owner;

  private MemberSearch(Member member, NameMatch owner) {
    this.member = member;
    this.owner = owner;
  }

  static MemberSearch column(Member column) {
    return new MemberSearch(column, NameMatch.table(column));
  }

  static MemberSearch attribute(Member attribute) {
    return new MemberSearch(attribute, NameMatch.entity(attribute));
  }

  /**
   * Offsets of the uses.
   *
   * @param aliases other names of the owner, known from the surroundings
   */
  List<Integer> in(Statement statement, Set<String> aliases) {
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < statement.tokens.size(); i++) {
      if (isNamed(statement.token(i)) && isUse(statement, i, aliases)) {
        offsets.add(statement.token(i).start());
      }
    }
    return offsets;
  }

  /** The aliases that a statement gives the owner. */
  Set<String> aliasesIn(Statement statement) {
    return statement.aliasesOf(owner);
  }

  private boolean isNamed(Token token) {
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED) {
      return false;
    }
    return owner.ignoresCase()
        ? token.text().equalsIgnoreCase(member.name())
        : token.text().equals(member.name());
  }

  private boolean isUse(Statement statement, int i, Set<String> aliases) {
    if (statement.token(i + 1).is('(') || isParameter(statement, i)) {
      return false;
    }
    return statement.token(i - 1).is('.')
        ? isQualifiedUse(statement, i, aliases)
        : isBareUse(statement, i);
  }

  private static boolean isParameter(Statement statement, int i) {
    Token before = statement.token(i - 1);
    boolean marked = before.is(':') && !statement.token(i - 2).is(':') || before.is('@');
    return marked || before.is('{');
  }

  private boolean isQualifiedUse(Statement statement, int i, Set<String> aliases) {
    int q = statement.token(i - 2).is(')') ? i - 3 : i - 2;
    String qualifier = statement.token(q).text();
    Set<String> bound = statement.boundTo(qualifier);
    if (bound.stream().anyMatch(owner::matches)) {
      return true;
    }
    boolean isDerived =
        handsOn(statement, qualifier) || bound.stream().anyMatch(it -> handsOn(statement, it));
    if (isDerived || !bound.isEmpty()) {
      return isDerived;
    }
    if (qualifier.equals(member.owner()) || owner.ignoresCase() && owner.matches(qualifier)) {
      return true;
    }
    if (aliases.contains(qualifier.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean unknown = !qualifier.equals(CSV_NAMESPACE) && statement.names(owner);
    return unknown || owner.matches(qualifier) && statement.hasRelation();
  }

  private boolean isBareUse(Statement statement, int i) {
    boolean isAlias = statement.token(i - 1).isKeyword("as") || statement.isExpressionEnd(i - 1);
    if (isAlias || statement.token(i + 1).is('.') || statement.isOrderedOutput(i)) {
      return false;
    }
    Scope scope = statement.scope(i);
    if (scope.columnsOf != null) {
      return owner.matches(scope.columnsOf);
    }
    while (scope.relations.isEmpty()
        && !isDerivedSource(statement, scope)
        && scope.parent != null) {
      scope = scope.parent;
    }
    return isSource(statement, scope) && scope.relations.stream().noneMatch(OUTPUTS::contains);
  }

  private boolean isSource(Statement statement, Scope scope) {
    return scope.relations.stream().anyMatch(it -> owner.matches(it) || handsOn(statement, it))
        || isDerivedSource(statement, scope);
  }

  private boolean isDerivedSource(Statement statement, Scope scope) {
    return statement.derived.handOnTo(scope, member, owner);
  }

  /** A query of that name in the statement selects all that the owner has. */
  private boolean handsOn(Statement statement, String name) {
    return statement.derived.handOn(name, member, owner);
  }
}
