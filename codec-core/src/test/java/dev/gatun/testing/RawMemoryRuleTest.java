package dev.gatun.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule over this module, and that it can fail. */
@Tag("any-mode")
class RawMemoryRuleTest {
  @Test
  void oneClassOfThisModuleTouchesRawMemory() throws IOException {
    assertEquals(List.of(), RawMemoryRule.violations(ForkedJvm.home(BufferPool.class)));
  }

  @Test
  void aReadOfASegmentIsFound() throws IOException {
    assertFound(ReadsASegment.class, "java/lang/foreign/MemorySegment.get");
  }

  @Test
  void aMethodReferenceIsFound() throws IOException {
    assertFound(RefersToASegment.class, "java/lang/foreign/MemorySegment.address");
  }

  @Test
  void anAllocationIsFound() throws IOException {
    assertFound(Allocates.class, "java/lang/foreign/Arena.ofAuto");
  }

  @Test
  void theNullSegmentIsFound() throws IOException {
    assertFound(TakesNull.class, "java/lang/foreign/MemorySegment.NULL");
  }

  @Test
  void aVectorFromASegmentIsFound() {
    ClassDesc vector = ClassDesc.of("jdk.incubator.vector.ByteVector");
    ClassModel model =
        bad(code -> code.invokestatic(vector, "fromMemorySegment", ConstantDescs.MTD_void));
    assertEquals(
        List.of("Bad uses jdk/incubator/vector/ByteVector.fromMemorySegment"),
        RawMemoryRule.violations(model));
  }

  @Test
  void unsafeByNameIsFound() throws IOException {
    assertFound(LooksForUnsafe.class, "\"sun.misc.Unsafe\"");
  }

  @Test
  void unsafeAndInternalsOfTheJdkAreFound() {
    for (String name : List.of("sun.misc.Unsafe", "jdk.internal.misc.Unsafe")) {
      ClassModel model = bad(code -> code.aconst_null().checkcast(ClassDesc.of(name)).pop());
      assertEquals(List.of("Bad uses " + name.replace('.', '/')), RawMemoryRule.violations(model));
    }
  }

  @Test
  void aNativeMethodIsFound() {
    ClassModel model =
        parse(
            ClassFile.of()
                .build(
                    ClassDesc.of("Bad"),
                    type ->
                        type.withMethod(
                            "f",
                            ConstantDescs.MTD_void,
                            ClassFile.ACC_NATIVE | ClassFile.ACC_STATIC,
                            _ -> {})));
    assertEquals(List.of("Bad has native f"), RawMemoryRule.violations(model));
  }

  @Test
  void handingASegmentOnIsAllowed() throws IOException {
    assertEquals(List.of(), RawMemoryRule.violations(model(HandsOn.class)));
  }

  @Test
  void aFolderWithoutClassesDoesNotPass(@TempDir Path empty) throws IOException {
    assertEquals(List.of("no classes under " + empty), RawMemoryRule.violations(empty));
  }

  private static void assertFound(Class<?> bad, String use) throws IOException {
    List<String> violations = RawMemoryRule.violations(model(bad));
    assertTrue(violations.stream().anyMatch(v -> v.endsWith(" uses " + use)), violations::toString);
  }

  private static ClassModel model(Class<?> type) throws IOException {
    return ClassFile.of()
        .parse(ForkedJvm.home(type).resolve(type.getName().replace('.', '/') + ".class"));
  }

  /** A class with one method of the given code, which is not linked. */
  private static ClassModel bad(Consumer<CodeBuilder> code) {
    return parse(
        ClassFile.of()
            .build(
                ClassDesc.of("Bad"),
                type ->
                    type.withMethodBody(
                        "f",
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_STATIC,
                        body -> {
                          code.accept(body);
                          body.return_();
                        })));
  }

  private static ClassModel parse(byte[] bytes) {
    return ClassFile.of().parse(bytes);
  }

  static final class ReadsASegment {
    private ReadsASegment() {}

    static byte f(MemorySegment segment) {
      return segment.get(ValueLayout.JAVA_BYTE, 0);
    }
  }

  static final class RefersToASegment {
    private RefersToASegment() {}

    static ToLongFunction<MemorySegment> f() {
      return MemorySegment::address;
    }
  }

  static final class Allocates {
    private Allocates() {}

    static Arena f() {
      return Arena.ofAuto();
    }
  }

  static final class TakesNull {
    private TakesNull() {}

    static MemorySegment f() {
      return MemorySegment.NULL;
    }
  }

  static final class LooksForUnsafe {
    private LooksForUnsafe() {}

    static Class<?> f() throws ClassNotFoundException {
      return Class.forName("sun.misc.Unsafe");
    }
  }

  static final class HandsOn {
    private HandsOn() {}

    static long f(MemorySegment segment) {
      return segment.byteSize();
    }
  }
}
