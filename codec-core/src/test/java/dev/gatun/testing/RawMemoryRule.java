package dev.gatun.testing;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One class alone touches raw memory: no other uses a {@code MemorySegment} but to ask its size, to
 * see a caller's buffer as one, and to hand it on, an arena, a linker, the view of a layout, {@code
 * Unsafe} or native code. A second one moves vectors.
 *
 * <p>The constant pool is read, not the instructions, so that method references count as calls do.
 */
public final class RawMemoryRule {
  private static final String ALLOWED_CLASS = "dev/gatun/codec/internal/Memory";

  /**
   * The one class that moves vectors from and to segments, which {@link #ALLOWED_CLASS} gives it.
   */
  private static final String ALLOWED_FOR_VECTORS = "dev/gatun/codec/internal/VectorMemory";

  private static final Set<String> VECTOR_MEMBERS =
      Set.of("fromMemorySegment", "intoMemorySegment");
  private static final String SEGMENT = "java/lang/foreign/MemorySegment";
  private static final Set<String> SEGMENT_MEMBERS_FOR_ALL = Set.of("byteSize", "ofBuffer");
  private static final Set<String> OWNERS =
      Set.of(
          "java/lang/foreign/Arena",
          "java/lang/foreign/SegmentAllocator",
          "java/lang/foreign/Linker",
          "java/lang/foreign/SymbolLookup");
  private static final Set<String> VIEWS =
      Set.of("varHandle", "arrayElementVarHandle", "memorySegmentViewVarHandle");

  private RawMemoryRule() {}

  /** Returns what breaks the rule in the class files under a folder, which has some. */
  public static List<String> violations(Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(classes)) {
      files = tree.filter(file -> file.toString().endsWith(".class")).toList();
    }
    if (files.isEmpty()) {
      return List.of("no classes under " + classes);
    }
    List<String> violations = new ArrayList<>();
    for (Path file : files) {
      violations.addAll(violations(ClassFile.of().parse(file)));
    }
    return violations;
  }

  /** Returns what breaks the rule in one class. */
  public static List<String> violations(ClassModel model) {
    String name = model.thisClass().asInternalName();
    if (name.equals(ALLOWED_CLASS)) {
      return List.of();
    }
    List<String> violations = new ArrayList<>();
    for (PoolEntry entry : model.constantPool()) {
      String use = forbiddenUse(entry);
      if (use.isEmpty() && !name.equals(ALLOWED_FOR_VECTORS)) {
        use = useForVectors(entry);
      }
      if (!use.isEmpty()) {
        violations.add(name + " uses " + use);
      }
    }
    model.methods().stream()
        .filter(method -> method.flags().has(AccessFlag.NATIVE))
        .forEach(method -> violations.add(name + " has native " + method.methodName()));
    return violations;
  }

  private static String forbiddenUse(PoolEntry entry) {
    return switch (entry) {
      case MemberRefEntry member when isRaw(member) ->
          member.owner().asInternalName() + '.' + member.name();
      case ClassEntry type when isInternal(type.asInternalName()) -> type.asInternalName();
      case StringEntry text when isInternal(text.stringValue().replace('.', '/')) ->
          '"' + text.stringValue() + '"';
      default -> "";
    };
  }

  private static String useForVectors(PoolEntry entry) {
    return entry instanceof MemberRefEntry member
            && VECTOR_MEMBERS.contains(member.name().stringValue())
        ? member.owner().asInternalName() + '.' + member.name()
        : "";
  }

  private static boolean isRaw(MemberRefEntry member) {
    String owner = member.owner().asInternalName();
    String name = member.name().stringValue();
    return OWNERS.contains(owner)
        || VIEWS.contains(name)
        || (owner.equals(SEGMENT) && !SEGMENT_MEMBERS_FOR_ALL.contains(name));
  }

  private static boolean isInternal(String name) {
    return name.equals("sun/misc/Unsafe") || name.startsWith("jdk/internal/");
  }
}
