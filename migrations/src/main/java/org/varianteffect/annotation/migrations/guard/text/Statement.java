package org.varianteffect.annotation.migrations.guard.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.varianteffect.annotation.migrations.guard.name.NameMatch;

/**
 * One statement of SQL or JPQL, or the part of one that a text holds, understood as far as the
 * guard needs: which relations it names, in which parentheses, and under which aliases.
 */
final class Statement {

  final List<Token> tokens;
  private final Scope[] scopes;

  /** By either parenthesis. */
  private final Scope[] enclosed;

  /**
   * Alias, in lower case, to the last part of the relation's path; "" when it stands for another
   * expression.
   */
  private final Map<String, Set<String>> aliases = new HashMap<>();

  final DerivedRelations derived;

  Statement(List<Token> tokens) {
    this.tokens = tokens;
    this.scopes = new Scope[tokens.size()];
    this.enclosed = new Scope[tokens.size()];
    findScopes();
    for (int i = 0; i < tokens.size(); i++) {
      if (isRelation(i)) {
        scopes[i].relations.add(tokens.get(i).text());
      }
      aliasAt(i);
    }
    this.derived = new DerivedRelations(this);
  }

  /** The statements of a text whose comments are blanked. */
  static List<Statement> in(String text) {
    List<Statement> statements = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (Token token : Tokenizer.tokens(text)) {
      if (token.is(';')) {
        statements.add(new Statement(List.copyOf(tokens)));
        tokens.clear();
      } else {
        tokens.add(token);
      }
    }
    statements.add(new Statement(List.copyOf(tokens)));
    return statements;
  }

  Scope scope(int i) {
    return scopes[i];
  }

  /** What the parenthesis at {@code i}, either one, encloses. */
  Scope enclosedAt(int i) {
    return enclosed[i];
  }

  /** The parenthesis at {@code i} closes a query that stands where a relation does. */
  boolean isDerivedTable(int i) {
    if (enclosed[i] == null || !token(enclosed[i].opening + 1).isKeyword("select")) {
      return false;
    }
    int start = enclosed[i].opening;
    Token before = token(start - 1);
    return before.isKeyword("from")
        || before.isKeyword("join")
        || before.isKeyword("lateral")
        || before.is(',') && continuesRelationList(start - 1);
  }

  Token token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
  }

  private static final Token END = new Token(Token.Kind.SYMBOL, "\0", -1);

  /**
   * What an alias stands for: relations, or "" for something else; empty when it is not bound here.
   */
  Set<String> boundTo(String alias) {
    return aliases.getOrDefault(alias.toLowerCase(Locale.ROOT), Set.of());
  }

  boolean names(NameMatch owner) {
    return IntStream.range(0, tokens.size())
        .anyMatch(i -> isRelation(i) && owner.matches(tokens.get(i).text()));
  }

  /** The aliases given here to relations of that name, in lower case. */
  Set<String> aliasesOf(NameMatch owner) {
    return aliases.entrySet().stream()
        .filter(alias -> alias.getValue().stream().anyMatch(owner::matches))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  boolean hasLiteral(String text) {
    return tokens.stream()
        .anyMatch(
            token -> token.kind() == Token.Kind.LITERAL && token.text().equalsIgnoreCase(text));
  }

  boolean hasRelation() {
    return IntStream.range(0, tokens.size()).anyMatch(this::isRelation);
  }

  /** The name at {@code i} is the last part of a path that stands where a relation stands. */
  boolean isRelation(int i) {
    if (!token(i).isName() || token(i + 1).is('.')) {
      return false;
    }
    int start = pathStart(i);
    Token before = token(start - 1);
    if (before.kind() == Token.Kind.WORD) {
      return SqlKeywords.BEFORE_RELATION.contains(before.text().toLowerCase(Locale.ROOT));
    }
    if (before.is('(')) {
      return token(start - 2).isKeyword("from") || token(start - 2).isKeyword("join");
    }
    return before.is(',') && continuesRelationList(start - 1);
  }

  /** Back over {@code schema.} or {@code alias.}; the first part may be what the code inserts. */
  int pathStart(int i) {
    int start = i;
    while (token(start - 1).is('.') && (token(start - 2).isName() || isHole(start - 2))) {
      start -= 2;
    }
    return isHole(start - 1) && adjoins(start - 1, start) ? start - 1 : start;
  }

  private boolean isHole(int i) {
    return token(i).kind() == Token.Kind.HOLE;
  }

  private boolean adjoins(int i, int j) {
    return token(i).start() + token(i).text().length() == token(j).start();
  }

  /** The comma at {@code i} separates relations: the clause it is in is one that lists them. */
  private boolean continuesRelationList(int i) {
    for (int j = i - 1; j > scopes[i].opening; j--) {
      String word = token(j).text().toLowerCase(Locale.ROOT);
      if (scopes[j] == scopes[i] && token(j).isKeyword()) {
        if (SqlKeywords.LISTS_EXPRESSIONS.contains(word)) {
          return false;
        }
        if (SqlKeywords.LISTS_RELATIONS.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Records the name at {@code i} when it is an alias of what stands before it. */
  private void aliasAt(int i) {
    if (!token(i).isName() || token(i - 1).is('.')) {
      return;
    }
    boolean named = token(i - 1).isKeyword("as");
    int before = named ? i - 2 : i - 1;
    if (named || isExpressionEnd(before)) {
      bind(i, isRelation(before) ? token(before).text() : "");
    } else if (token(i + 1).isKeyword("as") && token(i + 2).is('(')) {
      bind(i, ""); // a common table expression
    }
    if (isRelation(i)) {
      bind(i, token(i).text());
    }
  }

  private void bind(int alias, String relation) {
    aliases
        .computeIfAbsent(token(alias).text().toLowerCase(Locale.ROOT), key -> new HashSet<>())
        .add(relation);
  }

  /** What ends at {@code i} can have an alias right behind it. */
  boolean isExpressionEnd(int i) {
    Token token = token(i);
    return token.isName() || token.kind() == Token.Kind.LITERAL || token.is(')') || token.is(']');
  }

  /**
   * The name at {@code i} is an item of ORDER BY by itself, and the query gives that name to an
   * output column: SQL takes it for that one, whatever its tables have. In an expression, and in
   * GROUP BY, it would be the table's.
   */
  boolean isOrderedOutput(int i) {
    return isListItem(i)
        && scopes[i].outputs.contains(token(i).text().toLowerCase(Locale.ROOT))
        && isInOrderBy(i);
  }

  private boolean isListItem(int i) {
    Token after = token(i + 1);
    boolean ends = after == END || after.is(',') || after.is(')') || after.isKeyword();
    return ends && (token(i - 1).is(',') || token(i - 1).isKeyword("by"));
  }

  private boolean isInOrderBy(int i) {
    for (int j = i - 1; j > scopes[i].opening; j--) {
      if (scopes[j] == scopes[i]
          && SqlKeywords.LISTS_EXPRESSIONS.contains(token(j).text().toLowerCase(Locale.ROOT))) {
        return token(j).isKeyword("by") && token(j - 1).isKeyword("order");
      }
    }
    return false;
  }

  private void findScopes() {
    Scope current = new Scope(null, null, -1);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(')') && current.parent != null) {
        enclosed[i] = current;
        current = current.parent;
      }
      scopes[i] = current;
      if (tokens.get(i).is('(')) {
        current = new Scope(current, columnListOwner(tokens, i), i);
        enclosed[i] = current;
      }
    }
  }

  /** In {@code insert into report (...)} and the like, the relation before the parentheses. */
  private static String columnListOwner(List<Token> tokens, int parenthesis) {
    int i = parenthesis - 1;
    if (i < 0 || !tokens.get(i).isName()) {
      return null;
    }
    String owner = tokens.get(i).text();
    while (i >= 2 && tokens.get(i - 1).is('.')) {
      i -= 2;
    }
    boolean lists =
        i >= 1
            && tokens.get(i - 1).kind() == Token.Kind.WORD
            && SqlKeywords.BEFORE_COLUMN_LIST.contains(
                tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
    return lists ? owner : null;
  }
}
