package org.varianteffect.annotation.migrations.guard.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.RetiredNames.Member;
import org.varianteffect.annotation.migrations.guard.name.Retired;

/** Finds retired names in a text: SQL, JPQL, or anything that may hold some. */
public final class TextSearch {

  private static final Pattern LOOKS_LIKE_SQL =
      Pattern.compile(
          "\\b(select|insert\\s+into|update|delete\\s+from|create|alter|drop|truncate|with|copy|merge"
              + "|refresh|grant|comment\\s+on|from|join|where)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Retired> tables;
  private final Pattern table;
  private final Map<String, Retired> entities;
  private final Pattern qualifiedEntity;
  private final Map<Member, MemberSearch> columns;
  private final Map<Member, MemberSearch> attributes;
  private final RetiredNames names;
  private final Set<String> needles;

  /** A search for the names of this list. */
  public TextSearch(RetiredNames names) {
    this.names = names;
    tables = byName(names.tables(), table -> Retired.table(names, table));
    table = words("", names.tables(), Pattern.CASE_INSENSITIVE);
    entities = byName(names.entities(), entity -> Retired.entity(names, entity));
    qualifiedEntity = words("(?:[a-z_]\\w*\\.){2,}(?:\\w+[$.])?", names.entities(), 0);
    columns = byName(names.columns(), MemberSearch::column);
    attributes = byName(names.attributes(), MemberSearch::attribute);
    needles = needles(names);
  }

  private static <K, V> Map<K, V> byName(Collection<K> keys, Function<K, V> value) {
    return keys.stream().collect(Collectors.toMap(Function.identity(), value));
  }

  private static Pattern words(String before, List<String> names, int flags) {
    String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String start = "(?<![\\p{L}\\p{N}_])";
    return Pattern.compile(start + before + "(" + any + ")(?![\\p{L}\\p{N}_])", flags);
  }

  private static Set<String> needles(RetiredNames names) {
    return Stream.of(
            names.tables().stream(),
            names.entities().stream(),
            names.columns().stream().map(Member::name),
            names.attributes().stream().map(Member::name))
        .flatMap(kind -> kind)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Cheap: whether a closer look can find anything. */
  public boolean mayMention(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return needles.stream().anyMatch(lower::contains);
  }

  /** Cheap, too: whether it can matter to what is found elsewhere. */
  public boolean mayConcern(String text) {
    return mayMention(text) || isOwner(text);
  }

  /** Whether two dashes start a comment in it. */
  public static boolean looksLikeSql(String text) {
    return LOOKS_LIKE_SQL.matcher(text).find();
  }

  /** What a text mentions; comments count as such where it looks like SQL. */
  public List<Mention> mentions(String text) {
    return mentions(text, Set.of());
  }

  /**
   * The same, in surroundings that are known to use {@code aliases} for the owners of retired
   * columns and attributes.
   */
  public List<Mention> mentions(String text, Set<String> aliases) {
    if (!mayMention(text)) {
      return List.of();
    }
    return inCode(looksLikeSql(text) ? SqlComments.blank(text) : text, aliases);
  }

  /** What a text mentions that has no comments, or no longer. */
  public List<Mention> inCode(String code, Set<String> aliases) {
    Set<Mention> mentions = new LinkedHashSet<>(words(code));
    for (Statement statement : Statement.in(code)) {
      inStatement(statement, 0, aliases, mentions);
    }
    return List.copyOf(mentions);
  }

  /** Tables and entities that a text names as whole words, whatever it is. */
  public List<Mention> words(String text) {
    Set<Mention> mentions = new LinkedHashSet<>();
    words(table, text, name -> tables.get(name.toLowerCase(Locale.ROOT)), mentions);
    words(qualifiedEntity, text, entities::get, mentions);
    return List.copyOf(mentions);
  }

  /** The text is the name of a table or an entity that stays but loses members. */
  public boolean isOwner(String text) {
    return Stream.concat(columns.keySet().stream(), attributes.keySet().stream())
        .anyMatch(member -> member.owner().equals(text));
  }

  /** The retired entity of exactly that name. */
  public Optional<Retired> entity(String text) {
    return Optional.ofNullable(entities.get(text));
  }

  /** The retired member of {@code owner} that the text names. */
  public Optional<Retired> member(String owner, String text) {
    Member wanted = new Member(owner, text);
    if (columns.containsKey(wanted)) {
      return Optional.of(Retired.column(names, wanted));
    }
    return attributes.containsKey(wanted)
        ? Optional.of(Retired.attribute(names, wanted))
        : Optional.empty();
  }

  /** The aliases that a text gives to the owners of retired columns and attributes. */
  public Set<String> aliasesIn(String text) {
    return Statement.in(SqlComments.blank(text)).stream()
        .flatMap(
            statement ->
                Stream.concat(columns.values().stream(), attributes.values().stream())
                    .flatMap(member -> member.aliasesIn(statement).stream()))
        .collect(Collectors.toSet());
  }

  private static void words(
      Pattern pattern, String text, Function<String, Retired> retired, Set<Mention> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      into.add(new Mention(retired.apply(matcher.group(1)), matcher.start(1)));
    }
  }

  private void inStatement(Statement statement, int shift, Set<String> aliases, Set<Mention> into) {
    columns.forEach(
        (column, search) ->
            search
                .in(statement, aliases)
                .forEach(at -> into.add(new Mention(Retired.column(names, column), at + shift))));
    attributes.forEach(
        (attribute, search) ->
            search
                .in(statement, aliases)
                .forEach(
                    at -> into.add(new Mention(Retired.attribute(names, attribute), at + shift))));
    for (int i = 0; i < statement.tokens.size(); i++) {
      entityAt(statement, i, shift, into);
      literalAt(statement, i, shift, into);
    }
  }

  private void entityAt(Statement statement, int i, int shift, Set<Mention> into) {
    Token token = statement.token(i);
    Retired entity = entities.get(token.text());
    boolean typed = statement.token(i - 1).is('=') && statement.token(i - 2).is(')');
    boolean treated = statement.token(i - 1).isKeyword("as") && statement.token(i + 1).is(')');
    if (entity != null && (statement.isRelation(i) || typed || treated)) {
      into.add(new Mention(entity, token.start() + shift));
    }
  }

  /** A literal can be a statement that is run as such, or a name that the catalog is asked for. */
  private void literalAt(Statement statement, int i, int shift, Set<Mention> into) {
    Token token = statement.token(i);
    if (token.kind() != Token.Kind.LITERAL) {
      return;
    }
    int inside = shift + token.start() + 1;
    if (token.text().indexOf(' ') >= 0) {
      Statement.in(token.text()).forEach(inner -> inStatement(inner, inside, Set.of(), into));
      return;
    }
    for (Member column : columns.keySet()) {
      if (token.text().equalsIgnoreCase(column.name()) && statement.hasLiteral(column.owner())) {
        into.add(new Mention(Retired.column(names, column), inside));
      }
    }
  }
}
