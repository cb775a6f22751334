package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the guard needs to know of one compiled class. Types are internal names ({@code a/b/C$D}).
 */
public final class ClassContents {

  /** A line of a member; line 0 when the class file has none there. */
  public record At(String member, int line) {}

  /** A type that the class mentions. */
  public record TypeUse(String type, At at) {}

  /** A field that is read or written, or a method that is called, of a type. */
  public record MemberUse(String owner, String name, At at) {}

  /**
   * A string constant.
   *
   * @param method name and descriptor of the method that loads it; empty for a field's value
   */
  record StringUse(String text, At at, String method) {}

  /**
   * A string in an annotation: outermost annotation type, attribute, value, where the annotation
   * is.
   */
  record AnnotationUse(String annotation, String attribute, String text, At at) {

    boolean isPersistence() {
      return PERSISTENCE.stream().anyMatch(annotation::startsWith);
    }

    private static final List<String> PERSISTENCE =
        List.of(
            "jakarta/persistence/",
            "javax/persistence/",
            "org/hibernate/",
            "org/eclipse/persistence/",
            "org/springframework/data/",
            "io/micronaut/data/");
  }

  /** A field that an entity persists, or a method that can be its getter. */
  record Declared(String name, String signature, At at) {}

  final String root;
  String name = "";
  String source = "";
  String superName = "";
  boolean isEnum;
  boolean isEntity;
  final Set<String> enumConstants = new LinkedHashSet<>();
  final Set<TypeUse> types = new LinkedHashSet<>();
  final Set<MemberUse> members = new LinkedHashSet<>();
  final List<StringUse> strings = new ArrayList<>();
  final List<Composed> composed = new ArrayList<>();
  final List<AnnotationUse> annotations = new ArrayList<>();

  /** The strings of each array of an annotation: some frameworks take them for one text. */
  final List<List<AnnotationUse>> annotationArrays = new ArrayList<>();

  final List<Declared> fields = new ArrayList<>();
  final List<Declared> methods = new ArrayList<>();
  final Set<String> tables = new LinkedHashSet<>();
  final Map<String, Integer> firstLines = new HashMap<>();

  ClassContents(String root) {
    this.root = root;
  }

  /** With dots. */
  public String className() {
    return name.replace('/', '.');
  }

  /** The folder or archive that it was found in. */
  public String root() {
    return root;
  }

  /** Internal name. */
  public String name() {
    return name;
  }

  /** Name of the source file; empty where the class file tells none. */
  public String source() {
    return source;
  }

  /** The first line of a member that has any; else 0. */
  public int firstLine(String member) {
    return firstLines.getOrDefault(member, 0);
  }

  String simpleName() {
    return simpleName(name);
  }

  /** Without package and outer classes. */
  public static String simpleName(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }

  /** Forgets what cannot matter any more, so that a scan of many classes stays small. */
  public void keep(
      Predicate<TypeUse> type, Predicate<MemberUse> member, Predicate<String> annotation) {
    strings.clear();
    composed.clear();
    types.removeIf(type.negate());
    members.removeIf(member.negate());
    annotations.removeIf(use -> !annotation.test(use.text()));
  }
}
