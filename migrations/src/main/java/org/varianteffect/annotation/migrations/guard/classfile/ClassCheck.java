package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.RetiredNames.Member;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.At;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.Declared;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.MemberUse;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.TypeUse;
import org.varianteffect.annotation.migrations.guard.name.Retired;

/**
 * What a class declares, depends on and calls, held against the retired entities and attributes.
 */
public final class ClassCheck {

  private final RetiredNames names;
  private final ClassPool pool;
  private final Predicate<String> isEntity;
  private final ClassContents scanned;
  private final List<Reference> references = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();

  /**
   * @param isEntity whether a class outside the scan, given by its internal name, may be an entity
   */
  public ClassCheck(
      RetiredNames names, ClassPool pool, Predicate<String> isEntity, ClassContents scanned) {
    this.names = names;
    this.pool = pool;
    this.isEntity = isEntity;
    this.scanned = scanned;
  }

  /** Each only once. */
  public List<Reference> references() {
    scanned.types.forEach(this::entityUse);
    scanned.members.forEach(this::attributeUse);
    names.attributes().forEach(this::attributeDeclaration);
    names.columns().forEach(this::columnDeclaration);
    return references;
  }

  private void entityUse(TypeUse use) {
    String entity = entityName(use.type());
    if (!names.entities().contains(entity)) {
      return;
    }
    if (outermost(use.type()).equals(outermost(scanned.name))) {
      if (use.type().equals(scanned.name)) {
        report(new At("", 0), Retired.entity(names, entity), "this class is named like");
      }
      return;
    }
    report(use.at(), Retired.entity(names, entity), "depends on " + dotted(use.type()) + ",");
  }

  /**
   * The entity that a class is, or that a generated one ({@code Entity_}, {@code QEntity})
   * describes.
   */
  private String entityName(String type) {
    String simple = ClassContents.simpleName(type);
    String plain = simple.endsWith("_") ? simple.substring(0, simple.length() - 1) : simple;
    return plain.startsWith("Q") && plain.length() > 1 && Character.isUpperCase(plain.charAt(1))
        ? plain.substring(1)
        : plain;
  }

  private static String outermost(String type) {
    int dollar = type.indexOf('$');
    return dollar < 0 ? type : type.substring(0, dollar);
  }

  private void attributeUse(MemberUse use) {
    if (outermost(use.owner()).equals(outermost(scanned.name))) {
      return; // its declaration is what is reported
    }
    for (Member attribute : names.attributes()) {
      boolean named =
          entityName(use.owner()).equals(attribute.owner())
              && property(use.name()).equals(attribute.name());
      if (named && mayBeEntity(use.owner())) {
        String what = "uses " + dotted(use.owner()) + "." + use.name() + ",";
        report(use.at(), Retired.attribute(names, attribute), what);
      }
    }
  }

  private boolean mayBeEntity(String owner) {
    boolean generated = !entityName(owner).equals(ClassContents.simpleName(owner));
    return generated || (pool.knows(owner) ? pool.mayBeEntity(owner) : isEntity.test(owner));
  }

  /** {@code getX}, {@code setX}, {@code isX}, {@code addX}, {@code removeX} are about x. */
  private static String property(String member) {
    for (String prefix : List.of("get", "set", "is", "add", "remove")) {
      if (member.startsWith(prefix)
          && member.length() > prefix.length()
          && Character.isUpperCase(member.charAt(prefix.length()))) {
        String rest = member.substring(prefix.length());
        return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
      }
    }
    return member;
  }

  private void attributeDeclaration(Member attribute) {
    if (pool.isPartOfEntity(scanned, attribute.owner())) {
      declared(attribute.name(), Retired.attribute(names, attribute));
    }
  }

  /** An attribute without {@code @Column} is persisted in the column that its name spells. */
  private void columnDeclaration(Member column) {
    if (pool.isPartOfTable(scanned, column.owner())) {
      for (Declared field : scanned.fields) {
        boolean isNamedLike = ClassPool.snakeCase(field.name()).equals(column.name());
        if (isNamedLike
            && references.stream().noneMatch(found -> found.at().member().equals(field.name()))) {
          report(field.at(), Retired.column(names, column), "maps");
        }
      }
    }
  }

  private void declared(String name, Retired retired) {
    scanned.fields.stream()
        .filter(field -> field.name().equals(name))
        .forEach(field -> report(field.at(), retired, "maps"));
    if (scanned.fields.stream().noneMatch(field -> field.name().equals(name))) {
      scanned.methods.stream()
          .filter(method -> isGetterOf(method.name(), name))
          .forEach(getter -> report(getter.at(), retired, "maps"));
    }
  }

  private static boolean isGetterOf(String method, String name) {
    return (method.startsWith("get") || method.startsWith("is")) && property(method).equals(name);
  }

  private void report(At at, Retired retired, String what) {
    if (reported.add(at + retired.name())) {
      references.add(new Reference(at, retired, what));
    }
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
