package dev.gatun.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hot classes stay within what the JIT inlines: every method has at most {@value #MAX_BYTECODES}
 * bytes of code ({@code -XX:FreqInlineSize}), and none but a cold one creates a throwable or joins
 * strings. A cold method is one that returns a throwable, or that has no way out but to throw. A
 * method marked {@code OutOfLine} is the other way round: it has more code than is inlined.
 */
public final class HotMethodRule {
  /** The default of {@code -XX:FreqInlineSize}. */
  public static final int MAX_BYTECODES = 325;

  private static final String OUT_OF_LINE = "Ldev/gatun/codec/internal/OutOfLine;";
  private static final Set<String> BUILDERS =
      Set.of("java/lang/StringBuilder", "java/lang/StringBuffer", "java/util/StringJoiner");
  private static final Set<String> STRING_JOINS = Set.of("concat", "format", "formatted", "join");

  private final ClassLoader loader;

  private HotMethodRule(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns what breaks the rule in a class. */
  public static List<String> violations(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      if (bytes == null) {
        return List.of("no class file of " + type);
      }
      return violations(ClassFile.of().parse(bytes.readAllBytes()));
    }
  }

  /** Returns what breaks the rule in a class whose types are on the class path. */
  public static List<String> violations(ClassModel model) {
    return new HotMethodRule(HotMethodRule.class.getClassLoader()).check(model);
  }

  /** Returns what breaks the rule in a class whose types a loader finds. */
  public static List<String> violations(ClassModel model, ClassLoader loader) {
    return new HotMethodRule(loader).check(model);
  }

  private List<String> check(ClassModel model) {
    List<String> violations = new ArrayList<>();
    for (MethodModel method : model.methods()) {
      String name = model.thisClass().asInternalName() + '.' + method.methodName();
      method
          .findAttribute(Attributes.code())
          .ifPresent(code -> check(name, method, code, violations));
    }
    return violations;
  }

  private void check(String name, MethodModel method, CodeAttribute code, List<String> violations) {
    if (code.codeLength() > MAX_BYTECODES != isOutOfLine(method)) {
      violations.add(name + " has " + code.codeLength() + " bytecodes");
    }
    if (isCold(method, code)) {
      return;
    }
    for (CodeElement element : code) {
      String problem = problem(element);
      if (!problem.isEmpty()) {
        violations.add(name + ' ' + problem);
      }
    }
  }

  private static boolean isOutOfLine(MethodModel method) {
    return method
        .findAttribute(Attributes.runtimeInvisibleAnnotations())
        .map(RuntimeInvisibleAnnotationsAttribute::annotations)
        .orElse(List.of())
        .stream()
        .anyMatch(annotation -> annotation.className().equalsString(OUT_OF_LINE));
  }

  private boolean isCold(MethodModel method, CodeAttribute code) {
    return isThrowable(method.methodTypeSymbol().returnType())
        || code.elementStream().noneMatch(ReturnInstruction.class::isInstance);
  }

  private String problem(CodeElement element) {
    return switch (element) {
      case NewObjectInstruction created when isThrowable(created.className().asSymbol()) ->
          "creates a " + created.className().asInternalName();
      case NewObjectInstruction created
          when BUILDERS.contains(created.className().asInternalName()) ->
          "creates a " + created.className().asInternalName();
      case InvokeDynamicInstruction call
          when call.bootstrapMethod()
              .owner()
              .descriptorString()
              .equals("Ljava/lang/invoke/StringConcatFactory;") ->
          "joins strings";
      case InvokeInstruction call
          when call.owner().asInternalName().equals("java/lang/String")
              && STRING_JOINS.contains(call.name().stringValue()) ->
          "joins strings";
      default -> "";
    };
  }

  private boolean isThrowable(ClassDesc type) {
    if (!type.isClassOrInterface()) {
      return false;
    }
    String descriptor = type.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    try {
      return Throwable.class.isAssignableFrom(Class.forName(name, false, loader));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("a class that is not on the class path: " + name, e);
    }
  }
}
