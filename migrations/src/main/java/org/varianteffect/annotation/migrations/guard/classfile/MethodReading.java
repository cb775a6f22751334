package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.Locale;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.MemberUse;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.StringUse;

/** Collects the strings that a method loads and the members that it uses, with their lines. */
final class MethodReading extends MethodVisitor {

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  /** Its strings are a record's component names, for toString and the like. */
  private static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";

  /** Its strings are names of enum constants. */
  private static final String ENUM_SWITCH = "enumSwitch";

  private final ClassReading reading;
  private final String method;

  /** An object was just made, and nothing was loaded yet for its constructor. */
  private boolean isFirstArgument;

  MethodReading(ClassReading reading, String method, MethodVisitor next) {
    super(ClassReading.API, next);
    this.reading = reading;
    this.method = method;
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    reading.moveTo(reading.at().member(), line);
    reading.contents.firstLines.putIfAbsent(reading.at().member(), line);
    super.visitLineNumber(line, start);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    isFirstArgument = opcode == Opcodes.NEW;
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitLdcInsn(Object value) {
    constant(value);
    isFirstArgument = false;
    super.visitLdcInsn(value);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    bootstrapped(bootstrap, arguments);
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    reading.contents.members.add(new MemberUse(owner, name, reading.at()));
    super.visitFieldInsn(opcode, owner, name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    reading.contents.members.add(new MemberUse(owner, name, reading.at()));
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }

  /** What a local variable refers to, the instructions do, with a better line. */
  @Override
  public void visitLocalVariable(
      String name, String descriptor, String signature, Label start, Label end, int index) {}

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(descriptor, super.visitAnnotation(descriptor, visible));
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return annotation(descriptor, super.visitParameterAnnotation(parameter, descriptor, visible));
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, TypePath path, String descriptor, boolean visible) {
    return annotation(descriptor, super.visitTypeAnnotation(typeRef, path, descriptor, visible));
  }

  /** The default of an annotation's attribute, which counts as a string constant. */
  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return new DefaultReading(super.visitAnnotationDefault());
  }

  private AnnotationVisitor annotation(String descriptor, AnnotationVisitor next) {
    return new AnnotationReading(reading, descriptor, next);
  }

  private void bootstrapped(Handle bootstrap, Object... arguments) {
    if (bootstrap.getOwner().equals(CONCATENATION) && arguments.length > 0) {
      string(recipe(arguments));
    } else if (!bootstrap.getOwner().equals(RECORD_METHODS)
        && !bootstrap.getName().equals(ENUM_SWITCH)) {
      for (Object argument : arguments) {
        constant(argument);
      }
    }
  }

  /** The recipe with its constants (\2) in their places; a hole (\1) stays for each value. */
  private static String recipe(Object... arguments) {
    StringBuilder text = new StringBuilder();
    int constant = 1;
    for (char c : String.valueOf(arguments[0]).toCharArray()) {
      if (c == '\u0002' && constant < arguments.length) {
        text.append(arguments[constant++]);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private void constant(Object value) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Handle handle) {
      reading.contents.members.add(
          new MemberUse(handle.getOwner(), handle.getName(), reading.at()));
    } else if (value instanceof ConstantDynamic dynamic) {
      Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = dynamic.getBootstrapMethodArgument(i);
      }
      bootstrapped(dynamic.getBootstrapMethod(), arguments);
    }
  }

  private void string(String text) {
    if (!isOwnName(text)) {
      reading.contents.strings.add(new StringUse(text, reading.at(), method));
    }
  }

  /**
   * An enum constant is compiled with its name as a string, the first argument of its constructor.
   * Another argument that is spelled like it may well be a table, if it is in lower case.
   */
  private boolean isOwnName(String text) {
    return reading.contents.isEnum
        && method.startsWith("<clinit>")
        && reading.contents.enumConstants.contains(text)
        && (isFirstArgument || !text.equals(text.toLowerCase(Locale.ROOT)));
  }

  private final class DefaultReading extends AnnotationVisitor {
    DefaultReading(AnnotationVisitor next) {
      super(ClassReading.API, next);
    }

    @Override
    public void visit(String name, Object value) {
      constant(value);
      super.visit(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
      return annotation(descriptor, super.visitAnnotation(name, descriptor));
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      return new DefaultReading(super.visitArray(name));
    }
  }
}
