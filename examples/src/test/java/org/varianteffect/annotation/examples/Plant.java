package org.varianteffect.annotation.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.varianteffect.annotation.migrations.RetiredNames;

/**
 * A file with one reference to something retired. Its template has a placeholder for the name, on
 * the line that the guard must point at: nothing here may name what is retired, either.
 */
enum Plant {
  ENTITY("PlantedEntity.java", "@entity@"),
  TABLE("PlantedTable.java", "PlantedTable"),
  NATIVE_QUERY("PlantedNativeQuery.java", "PlantedNativeQuery.find"),
  JPQL_ATTRIBUTE("PlantedAttribute.java", "PlantedAttribute.find"),
  CONCATENATION("PlantedConcatenation.java", "PlantedConcatenation.sql"),
  SQL_FILE("db/planted.sql", ""),
  YAML_FILE("planted.yaml", ""),
  ORM_XML("META-INF/orm.xml", "");

  private static final RetiredNames RETIRED = RetiredNames.load();

  private final String file;
  private final String member;

  /**
   * @param file below the package's folder for code, else below the resources
   * @param member where in the package the reference is; empty in a resource
   */
  Plant(String file, String member) {
    this.file = file;
    this.member = member;
  }

  /** Puts the file into a copy of the example. */
  void into(Path copy, Consumer example) {
    String folder =
        isCode()
            ? "src/main/java/" + example.packageName().replace('.', '/') + "/"
            : "src/main/resources/";
    write(
        copy.resolve(folder + file), fill(template()).replace("@package@", example.packageName()));
  }

  /** Puts a file there that only looks as if it referred to something retired. */
  static void harmlessInto(Path copy) {
    write(copy.resolve("src/main/resources/harmless.sql"), fill(read("harmless.sql")));
  }

  /** The place that the guard must name: class, member and line, or file and line. */
  String placeIn(Consumer example) {
    return isCode()
        ? "%s.%s(%s:%d)".formatted(example.packageName(), fill(member), file, line())
        : file + ":" + line();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean isCode() {
    return !member.isEmpty();
  }

  private int line() {
    List<String> lines = template().lines().toList();
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).matches(".*@(entity|table|attribute)@.*"))
            .findFirst()
            .orElseThrow();
  }

  private String template() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return read(isCode() ? name + ".txt" : name);
  }

  private static String fill(String template) {
    RetiredNames.Member attribute = RETIRED.attributes().get(0);
    return template
        .replace("@entity@", RETIRED.entities().get(0))
        .replace("@table@", RETIRED.tables().get(0))
        .replace("@column@", RETIRED.columns().get(0).name())
        .replace("@owner@", attribute.owner())
        .replace("@attribute@", attribute.name());
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Plant.class.getResourceAsStream("/plants/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
