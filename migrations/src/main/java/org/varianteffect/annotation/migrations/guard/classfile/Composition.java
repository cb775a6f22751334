package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.At;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.StringUse;
import org.varianteffect.annotation.migrations.guard.text.Tokenizer;

/**
 * Follows the constants of a method into formats and builders: those that are given directly, and
 * those that a local variable holds. It reads the instructions once, in their order, as if the
 * method had no branches.
 */
final class Composition {

  private final MethodNode method;
  private final Map<Integer, StringUse> variables = new HashMap<>();
  private final Deque<Arguments> arguments = new ArrayDeque<>();
  private final Map<Integer, Builder> builderVariables = new HashMap<>();
  private final Deque<Builder> builders = new ArrayDeque<>();
  private final List<Builder> allBuilders = new ArrayList<>();
  private final List<Composed> composed = new ArrayList<>();
  private int line;

  /** The last constants that were loaded, by the instruction that did. */
  private final Map<AbstractInsnNode, StringUse> loaded = new HashMap<>();

  private Composition(MethodNode method) {
    this.method = method;
  }

  /** What is given to a format: the elements of its array that are constants. */
  private record Arguments(StringUse template, Map<Integer, StringUse> constants) {}

  /** What a {@code StringBuilder} is given. */
  private record Builder(StringBuilder text, List<StringUse> parts) {
    Builder() {
      this(new StringBuilder(), new ArrayList<>());
    }

    void add(StringUse constant) {
      if (constant == null) {
        text.append(Tokenizer.HOLE);
      } else {
        text.append(FormatTemplate.withHoles(constant.text()));
        parts.add(constant);
      }
    }
  }

  /** What the method composes. */
  static List<Composed> in(MethodNode method) {
    Composition composition = new Composition(method);
    for (AbstractInsnNode instruction : method.instructions) {
      composition.follow(instruction);
    }
    for (Builder builder : composition.allBuilders) {
      if (builder.parts.size() > 1) {
        composition.composed.add(new Composed(builder.text.toString(), builder.parts));
      }
    }
    return composition.composed;
  }

  private void follow(AbstractInsnNode instruction) {
    if (instruction instanceof LineNumberNode number) {
      line = number.line;
    } else if (instruction instanceof LdcInsnNode load && load.cst instanceof String text) {
      loaded.put(load, new StringUse(text, new At(method.name, line), method.name + method.desc));
    } else if (instruction instanceof VarInsnNode variable) {
      variable(variable);
    } else if (instruction instanceof TypeInsnNode type) {
      type(type);
    } else if (instruction instanceof MethodInsnNode call) {
      call(call);
    } else if (instruction.getOpcode() == Opcodes.AASTORE && !arguments.isEmpty()) {
      element(instruction);
    } else if (instruction.getOpcode() == Opcodes.POP && !builders.isEmpty()) {
      if (isBuilderCall(before(instruction))) {
        builders.pop();
      }
    }
  }

  private void variable(VarInsnNode variable) {
    AbstractInsnNode before = before(variable);
    if (variable.getOpcode() == Opcodes.ASTORE) {
      store(variable.var, before);
    } else if (variable.getOpcode() == Opcodes.ALOAD) {
      if (variables.containsKey(variable.var)) {
        loaded.put(variable, variables.get(variable.var));
      }
      if (builderVariables.containsKey(variable.var)) {
        builders.push(builderVariables.get(variable.var));
      }
    }
  }

  private void store(int variable, AbstractInsnNode value) {
    variables.remove(variable);
    builderVariables.remove(variable);
    if (loaded.containsKey(value)) {
      variables.put(variable, loaded.get(value));
    } else if (isBuilderCall(value) && !builders.isEmpty()) {
      builderVariables.put(variable, builders.pop());
    } else if (isArray(value) && !arguments.isEmpty()) {
      arguments.pop();
    }
  }

  private static boolean isArray(AbstractInsnNode instruction) {
    return instruction != null
        && (instruction.getOpcode() == Opcodes.AASTORE
            || instruction.getOpcode() == Opcodes.ANEWARRAY);
  }

  private void type(TypeInsnNode type) {
    if (type.getOpcode() == Opcodes.ANEWARRAY) {
      arguments.push(new Arguments(loaded.get(before(before(type))), new HashMap<>()));
    } else if (type.getOpcode() == Opcodes.NEW && isBuilder(type.desc)) {
      builders.push(new Builder());
      allBuilders.add(builders.peek());
    }
  }

  /** {@code dup, index, constant, aastore}: any longer way to the element is no constant. */
  private void element(AbstractInsnNode store) {
    AbstractInsnNode value = before(store);
    AbstractInsnNode index = before(value);
    if (loaded.containsKey(value)
        && before(index) != null
        && before(index).getOpcode() == Opcodes.DUP) {
      arguments.peek().constants.put(number(index), loaded.get(value));
    }
  }

  private static int number(AbstractInsnNode push) {
    if (push instanceof IntInsnNode number) {
      return number.operand;
    }
    return push instanceof InsnNode ? push.getOpcode() - Opcodes.ICONST_0 : -1;
  }

  private void call(MethodInsnNode call) {
    if (call.desc.contains("[Ljava/lang/") && !arguments.isEmpty()) {
      Arguments given = arguments.pop();
      if (isFormat(call) && given.template != null) {
        composed.add(FormatTemplate.fill(given.template, given.constants));
      }
    } else if (isBuilder(call.owner) && !builders.isEmpty()) {
      builderCall(call);
    }
  }

  private static boolean isFormat(MethodInsnNode call) {
    return call.owner.equals("java/lang/String") && call.name.startsWith("format");
  }

  private void builderCall(MethodInsnNode call) {
    boolean takesText = !call.desc.startsWith("()") && !call.desc.startsWith("(I)V");
    if (call.name.equals("append") || call.name.equals("<init>") && takesText) {
      builders.peek().add(loaded.get(before(call)));
    } else if (call.name.equals("toString")) {
      builders.pop();
    }
  }

  private static boolean isBuilderCall(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call
        && isBuilder(call.owner)
        && (call.name.equals("<init>") || call.name.equals("append"));
  }

  private static boolean isBuilder(String type) {
    return type.equals("java/lang/StringBuilder") || type.equals("java/lang/StringBuffer");
  }

  /** The instruction before it, but for what only marks a place. */
  private static AbstractInsnNode before(AbstractInsnNode instruction) {
    AbstractInsnNode before = instruction == null ? null : instruction.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      before = before.getPrevious();
    }
    return before;
  }
}
