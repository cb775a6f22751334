package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.Declared;

/**
 * The classes of one scan, and which entities each of them is part of: its own, and those of its
 * subclasses and of the classes that embed it.
 */
public final class ClassPool {

  private final Map<String, ClassContents> byName = new HashMap<>();
  private final Map<String, Set<ClassContents>> usedBy = new HashMap<>();

  /** The pool of all classes that were scanned. */
  public ClassPool(List<ClassContents> classes) {
    classes.forEach(scanned -> byName.put(scanned.name, scanned));
    for (ClassContents scanned : classes) {
      partsOf(scanned)
          .forEach(part -> usedBy.computeIfAbsent(part, key -> new HashSet<>()).add(scanned));
    }
  }

  /** The superclass, and the types of fields, of which some may be embedded. */
  private Stream<String> partsOf(ClassContents scanned) {
    Stream<String> fieldTypes =
        scanned.fields.stream()
            .map(Declared::signature)
            .filter(signature -> signature.startsWith("L"))
            .map(signature -> signature.substring(1, signature.indexOf(';')));
    return Stream.concat(Stream.of(scanned.superName), fieldTypes);
  }

  boolean knows(String type) {
    return byName.containsKey(type);
  }

  /** The class is one that persistence knows, or nothing is known of it. */
  boolean mayBeEntity(String type) {
    ClassContents scanned = byName.get(type);
    return scanned == null || scanned.isEntity;
  }

  boolean isPartOfTable(ClassContents scanned, String table) {
    return isPartOf(
        scanned,
        entity ->
            entity.tables.stream().anyMatch(table::equalsIgnoreCase)
                || entity.tables.isEmpty() && isDerived(table, entity.simpleName()));
  }

  /**
   * The table of an entity that names none, in the singular, or in the plural as a mapping file may
   * say.
   */
  private static boolean isDerived(String table, String entity) {
    return table.equals(snakeCase(entity)) || table.equals(snakeCase(entity) + "s");
  }

  boolean isPartOfEntity(ClassContents scanned, String simpleName) {
    return isPartOf(scanned, entity -> entity.simpleName().equals(simpleName));
  }

  private boolean isPartOf(ClassContents scanned, Predicate<ClassContents> wanted) {
    List<ClassContents> todo = new ArrayList<>(List.of(scanned));
    Set<ClassContents> seen = new HashSet<>(todo);
    for (int i = 0; i < todo.size(); i++) {
      ClassContents part = todo.get(i);
      if (part.isEntity && wanted.test(part)) {
        return true;
      }
      if (i == 0 || part.isEntity) {
        usedBy.getOrDefault(part.name, Set.of()).stream().filter(seen::add).forEach(todo::add);
      }
    }
    return false;
  }

  /** The table or column that naming strategies derive from a Java name. */
  static String snakeCase(String javaName) {
    return javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
