package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.At;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.Declared;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.StringUse;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.TypeUse;

/**
 * Reads a class file. A remapper that renames nothing sees every type that the class mentions,
 * wherever; the visitors in front of it know where it is.
 */
public final class ClassReading extends ClassVisitor {

  static final int API = Opcodes.ASM9;

  private static final Set<String> PERSISTENT = Set.of("Entity", "MappedSuperclass", "Embeddable");

  final ClassContents contents;
  private At at = new At("", 0);

  private ClassReading(ClassContents contents, ClassNode copy) {
    super(API);
    this.contents = contents;
    this.cv = new ClassRemapper(copy, new TypeRecorder());
  }

  /** Everything of the class that {@code bytes} hold. */
  public static ClassContents read(String root, byte[] bytes) {
    ClassNode copy = new ClassNode();
    ClassReading reading = new ClassReading(new ClassContents(root), copy);
    new ClassReader(bytes).accept(reading, ClassReader.SKIP_FRAMES);
    copy.methods.forEach(method -> reading.contents.composed.addAll(Composition.in(method)));
    return reading.contents;
  }

  private final class TypeRecorder extends Remapper {
    TypeRecorder() {
      super(API);
    }

    @Override
    public String map(String internalName) {
      contents.types.add(new TypeUse(internalName, at));
      return internalName;
    }
  }

  void moveTo(String member, int line) {
    at = new At(member, line);
  }

  At at() {
    return at;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    contents.name = name;
    contents.superName = superName == null ? "" : superName;
    contents.isEnum = (access & Opcodes.ACC_ENUM) != 0;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public void visitSource(String source, String debug) {
    contents.source = source == null ? "" : source;
    super.visitSource(source, debug);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    String type = AnnotationReading.typeOf(descriptor);
    if (type.contains("/persistence/") && PERSISTENT.contains(ClassContents.simpleName(type))) {
      contents.isEntity = true;
    }
    return new AnnotationReading(this, descriptor, super.visitAnnotation(descriptor, visible));
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, TypePath path, String descriptor, boolean visible) {
    return new AnnotationReading(
        this, descriptor, super.visitTypeAnnotation(typeRef, path, descriptor, visible));
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    moveTo(name, 0);
    return new RecordComponentVisitor(
        API, super.visitRecordComponent(name, descriptor, signature)) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return new AnnotationReading(
            ClassReading.this, annotation, super.visitAnnotation(annotation, visible));
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    moveTo(name, 0);
    if ((access & Opcodes.ACC_ENUM) != 0) {
      contents.enumConstants.add(name);
    }
    if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0) {
      contents.fields.add(new Declared(name, descriptor + signature, at));
    }
    if (value instanceof String text) {
      contents.strings.add(new StringUse(text, at, ""));
    }
    return new FieldReading(super.visitField(access, name, descriptor, signature, value));
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    moveTo(name, 0);
    contents.methods.add(new Declared(name, descriptor + signature, at));
    return new MethodReading(
        this,
        name + descriptor,
        super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  private final class FieldReading extends FieldVisitor {
    FieldReading(FieldVisitor next) {
      super(API, next);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return new AnnotationReading(
          ClassReading.this, descriptor, super.visitAnnotation(descriptor, visible));
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
        int typeRef, TypePath path, String descriptor, boolean visible) {
      return new AnnotationReading(
          ClassReading.this,
          descriptor,
          super.visitTypeAnnotation(typeRef, path, descriptor, visible));
    }
  }
}
