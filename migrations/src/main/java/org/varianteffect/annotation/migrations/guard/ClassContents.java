package org.varianteffect.annotation.migrations.guard;

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
final class ClassContents {

  /** A line of a member; line 0 when the class file has none there. */
  record At(String member, int line) {}

  /** A type that the class mentions. */
  record TypeUse(String type, At at) {}

  /** A field that is read or written, or a method that is called, of a type. */
  record MemberUse(String owner, String name, At at) {}

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
  final List<AnnotationUse> annotations = new ArrayList<>();
  final List<Declared> fields = new ArrayList<>();
  final List<Declared> methods = new ArrayList<>();
  final Set<String> tables = new LinkedHashSet<>();
  final Map<String, Integer> firstLines = new HashMap<>();

  ClassContents(String root) {
    this.root = root;
  }

  String className() {
    return name.replace('/', '.');
  }

  String simpleName() {
    return simpleName(name);
  }

  static String simpleName(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }

  /** Forgets what cannot matter any more, so that a scan of many classes stays small. */
  void keep(Predicate<TypeUse> type, Predicate<MemberUse> member, Predicate<String> annotation) {
    strings.clear();
    types.removeIf(type.negate());
    members.removeIf(member.negate());
    annotations.removeIf(use -> !annotation.test(use.text()));
  }

  /** That the class refers to something retired; {@code what} ends before the name. */
  Finding finding(Retired retired, At at, String what) {
    return finding(retired, at, what, retired.lastName());
  }

  /** The same, for what the source spells as {@code spelling}. */
  Finding finding(Retired retired, At at, String what, String spelling) {
    Place place = Place.ofClass(root, className(), at.member(), source, at.line());
    return new Finding(place, retired, what, spelling, firstLines.getOrDefault(at.member(), 0));
  }
}
