package org.varianteffect.annotation.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the contract retires, read from the one file that its change sets and the guard share.
 *
 * @param tables names of retired tables, without a schema
 * @param columns retired columns of a table that stays
 * @param entities simple names of retired entities, in whatever package
 * @param attributes retired attributes of entities that stay
 * @param replacements by name, as in the lists above: what to use instead
 */
public record RetiredNames(
    List<String> tables,
    List<Member> columns,
    List<String> entities,
    List<Member> attributes,
    Map<String, String> replacements) {

  private static final String FILE = "retired-names.properties";

  /**
   * A name that means something retired only in its owner: a table's column, an entity's attribute.
   */
  public record Member(String owner, String name) {

    static Member parse(String qualified) {
      int dot = qualified.indexOf('.');
      if (dot < 1 || dot == qualified.length() - 1) {
        throw new IllegalStateException(
            FILE + ": '" + qualified + "' has no owner; write it as owner.name");
      }
      return new Member(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    @Override
    public String toString() {
      return owner + "." + name;
    }
  }

  public RetiredNames {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
    entities = List.copyOf(entities);
    attributes = List.copyOf(attributes);
    replacements = Map.copyOf(replacements);
  }

  /** The list that is shipped with this module. */
  public static RetiredNames load() {
    Properties file = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            RetiredNames.class.getResourceAsStream(FILE), FILE + " is missing")) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return of(file);
  }

  static RetiredNames of(Properties file) {
    return new RetiredNames(
        names(file, "retired.tables"),
        names(file, "retired.columns").stream().map(Member::parse).toList(),
        names(file, "retired.entities"),
        names(file, "retired.attributes").stream().map(Member::parse).toList(),
        file.stringPropertyNames().stream()
            .filter(key -> key.startsWith("instead."))
            .collect(
                Collectors.toMap(key -> key.substring("instead.".length()), file::getProperty)));
  }

  /** What to use in place of a retired name (a member's is {@code owner.name}). */
  public String insteadOf(String name) {
    return Objects.requireNonNull(
        replacements.get(name), () -> FILE + " names no replacement for " + name);
  }

  private static List<String> names(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(FILE + ": '" + key + "' is missing; list the names there");
    }
    return Stream.of(value.split(",")).map(String::strip).toList();
  }
}
