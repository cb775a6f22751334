package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Type;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.AnnotationUse;

/** Collects every string of an annotation, however deep in nested annotations and arrays. */
final class AnnotationReading extends AnnotationVisitor {

  private static final Set<String> TABLES = Set.of("Table", "SecondaryTable");

  /** Repeats the names of the class's own members, which are not references. */
  private static final String KOTLIN_METADATA = "kotlin/Metadata";

  private final ClassReading reading;
  private final String annotation;
  private final String attribute;

  /** Those that are read here, but for nested ones. */
  private final List<AnnotationUse> uses = new ArrayList<>();

  AnnotationReading(ClassReading reading, String descriptor, AnnotationVisitor next) {
    this(reading, typeOf(descriptor), "value", next);
  }

  private AnnotationReading(
      ClassReading reading, String annotation, String attribute, AnnotationVisitor next) {
    super(ClassReading.API, next);
    this.reading = reading;
    this.annotation = annotation;
    this.attribute = attribute;
  }

  static String typeOf(String descriptor) {
    return Type.getType(descriptor).getInternalName();
  }

  @Override
  public void visit(String name, Object value) {
    String named = name == null ? attribute : name;
    if (value instanceof String text && !annotation.equals(KOTLIN_METADATA)) {
      AnnotationUse use = new AnnotationUse(annotation, named, text, reading.at());
      reading.contents.annotations.add(use);
      uses.add(use);
      if (named.equals("name") && TABLES.contains(ClassContents.simpleName(annotation))) {
        reading.contents.tables.add(text);
      }
    }
    super.visit(name, value);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String descriptor) {
    AnnotationVisitor next = super.visitAnnotation(name, descriptor);
    return new AnnotationReading(reading, typeOf(descriptor), "value", next);
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    String named = name == null ? attribute : name;
    AnnotationReading array =
        new AnnotationReading(reading, annotation, named, super.visitArray(name));
    reading.contents.annotationArrays.add(array.uses);
    return array;
  }
}
