package org.varianteffect.annotation.migrations.guard.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.SqlComments;
import org.varianteffect.annotation.migrations.guard.text.TextSearch;

/** How a kind of file is searched: what is comment there, and what belongs together. */
@FunctionalInterface
public interface ResourceFormat {

  /** What the file mentions, by offset in {@code content}. */
  List<Mention> mentions(String content, TextSearch search);

  Pattern HASH_COMMENT = Pattern.compile("(?m)(?<=^|\\s)#(?=\\s|#|$|\\w)[^\\n]*");

  ResourceFormat SQL = (content, search) -> search.inCode(SqlComments.blank(content), Set.of());

  ResourceFormat PLAIN = (content, search) -> search.mentions(content);

  ResourceFormat JSON_LINES =
      (content, search) -> {
        Unescaped lines = Unescaped.unicode(content);
        return lines.inOriginal(search.mentions(lines.text));
      };

  ResourceFormat HASH_COMMENTED =
      (content, search) -> search.mentions(Blanks.of(content, HASH_COMMENT));

  Pattern BRACED_COMMENT = Pattern.compile("(?s)\\{#.*?#\\}");

  ResourceFormat BRACED_COMMENTS =
      (content, search) -> search.mentions(Blanks.of(content, BRACED_COMMENT));

  /** By extension; what is not here is no resource that is searched. */
  Map<String, ResourceFormat> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("sql", SQL),
          Map.entry("ddl", SQL),
          Map.entry("pgsql", SQL),
          Map.entry("hql", SQL),
          Map.entry("jpql", SQL),
          Map.entry("xml", new MarkupFormat()),
          Map.entry("html", new MarkupFormat()),
          Map.entry("htm", new MarkupFormat()),
          Map.entry("xhtml", new MarkupFormat()),
          Map.entry("jsp", new MarkupFormat()),
          Map.entry("ftl", new MarkupFormat()),
          Map.entry("ftlh", new MarkupFormat()),
          Map.entry("ftlx", new MarkupFormat()),
          Map.entry("mustache", new MarkupFormat()),
          Map.entry("hbs", new MarkupFormat()),
          Map.entry("vm", new MarkupFormat()),
          Map.entry("yaml", new YamlFormat()),
          Map.entry("yml", new YamlFormat()),
          Map.entry("json", new YamlFormat()),
          Map.entry("properties", new PropertiesFormat()),
          Map.entry("graphqls", HASH_COMMENTED),
          Map.entry("graphql", HASH_COMMENTED),
          Map.entry("gql", HASH_COMMENTED),
          Map.entry("toml", HASH_COMMENTED),
          Map.entry("conf", HASH_COMMENTED),
          Map.entry("csv", PLAIN),
          Map.entry("tsv", PLAIN),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("txt", PLAIN),
          Map.entry("tpl", PLAIN),
          Map.entry("tmpl", PLAIN),
          // StringTemplate, which Jdbi reads SQL from; Jinja, and Pebble after it; JTE
          Map.entry("st", PLAIN),
          Map.entry("stg", PLAIN),
          Map.entry("j2", BRACED_COMMENTS),
          Map.entry("jinja", BRACED_COMMENTS),
          Map.entry("peb", BRACED_COMMENTS),
          Map.entry("jte", new MarkupFormat()));

  /** How the file is searched, by its name; {@code .sql.mustache} and the like by the last part. */
  static Optional<ResourceFormat> of(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(name.substring(name.lastIndexOf('.') + 1)));
  }
}
