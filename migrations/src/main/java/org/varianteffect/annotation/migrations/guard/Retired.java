package org.varianteffect.annotation.migrations.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.RetiredNames.Member;

/** One retired name, as the guard speaks of it. */
record Retired(Kind kind, String name, String instead) {

  enum Kind {
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

  static Retired table(RetiredNames names, String table) {
    return new Retired(Kind.TABLE, table, names.insteadOf(table));
  }

  static Retired entity(RetiredNames names, String entity) {
    return new Retired(Kind.ENTITY, entity, names.insteadOf(entity));
  }

  static Retired column(RetiredNames names, Member column) {
    return new Retired(Kind.COLUMN, column.toString(), names.insteadOf(column.toString()));
  }

  static Retired attribute(RetiredNames names, Member attribute) {
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
  String lastName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** A line of source names it, be it as Java spells a column. */
  boolean isSpelledIn(String line) {
    String word = Pattern.quote(lastName());
    String javaWord = Pattern.quote(lastName().replace("_", ""));
    return Pattern.compile("(?i)(?<!\\w)(" + word + "|" + javaWord + ")(?!\\w)")
        .matcher(line)
        .find();
  }

  /** The line of a text that names it. */
  String lineIn(String text) {
    return text.lines().map(String::strip).filter(this::isSpelledIn).findFirst().orElse(text);
  }

  String words() {
    return "the retired " + kind.word + " " + name;
  }

  Violation violation(Place place, String what) {
    return new Violation(place, what + " " + words(), kind.why, "use " + instead);
  }
}
