package org.varianteffect.annotation.migrations.guard.name;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.RetiredNames.Member;

/** One retired name, as the guard speaks of it. */
public record Retired(Kind kind, String name, String instead) {

  /** What the name is of. */
  public enum Kind {
    TABLE("table", "which the contract takes away"),
    COLUMN("column", "which the contract takes away"),
    ENTITY("entity", "whose table the contract takes away"),
    ATTRIBUTE("attribute", "whose column or association the contract takes away");

    private final String word;
    private final String why;

    Kind(String word, String why) {
      this.word = word;
      this.why = why;
    }
  }

  /** A table of the list. */
  public static Retired table(RetiredNames names, String table) {
    return new Retired(Kind.TABLE, table, names.insteadOf(table));
  }

  /** An entity of the list. */
  public static Retired entity(RetiredNames names, String entity) {
    return new Retired(Kind.ENTITY, entity, names.insteadOf(entity));
  }

  /** A column of the list. */
  public static Retired column(RetiredNames names, Member column) {
    return new Retired(Kind.COLUMN, column.toString(), names.insteadOf(column.toString()));
  }

  /** An attribute of the list. */
  public static Retired attribute(RetiredNames names, Member attribute) {
    return new Retired(Kind.ATTRIBUTE, attribute.toString(), names.insteadOf(attribute.toString()));
  }

  /** Everything on the list. */
  static List<Retired> all(RetiredNames names) {
    return Stream.of(
            names.tables().stream().map(table -> table(names, table)),
            names.columns().stream().map(column -> column(names, column)),
            names.entities().stream().map(entity -> entity(names, entity)),
            names.attributes().stream().map(attribute -> attribute(names, attribute)))
        .flatMap(kind -> kind)
        .toList();
  }

  /** Without the owner of a column or an attribute. */
  public String lastName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** A line of source names it, be it as Java spells a column. */
  public boolean isSpelledIn(String line) {
    String word = Pattern.quote(lastName());
    String javaWord = Pattern.quote(lastName().replace("_", ""));
    return Pattern.compile("(?i)(?<!\\w)(" + word + "|" + javaWord + ")(?!\\w)")
        .matcher(line)
        .find();
  }

  /** The line of a text that names it. */
  public String lineIn(String text) {
    return text.lines().map(String::strip).filter(this::isSpelledIn).findFirst().orElse(text);
  }

  /** As a violation says it: {@code the retired table clinical_controls}. */
  public String words() {
    return "the retired " + kind.word + " " + name;
  }

  /** Why it must not be referred to. */
  public String why() {
    return kind.why;
  }
}
