package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.testing.ForkedJvm;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice at work: what is linked, what is logged, and that one can be forced. */
class SimdTest {
  private static final String MODULE = "--add-modules=" + Processor.MODULE;
  private static final Set<String> VECTOR_CLASSES =
      Set.of(
          "MaskedValidator",
          "MaskedVarints",
          "Vbmi2Transcoder",
          "Vbmi2Varints",
          "VectorMemory",
          "VectorWidth");

  @Test
  void theForcedWidthRuns() {
    String forced = System.getProperty(Simd.PROPERTY);
    if ("off".equals(forced)) {
      assertEquals(0, Simd.BITS);
    } else if (forced != null) {
      int widest = SimdChoice.of(Processor.ofThisProcess()).bits();
      assertEquals(Math.min(Integer.parseInt(forced), widest), Simd.BITS);
    } else if (ModuleLayer.boot().findModule(Processor.MODULE).isEmpty()) {
      assertEquals(Processor.ofThisProcess().pext() ? 64 : 0, Simd.BITS);
    }
    assertEquals(Simd.BITS != 0, Simd.varints() != null);
    assertEquals(Simd.BITS >= 128, Simd.validator() != null);
    assertEquals(Simd.BITS == 512, Simd.transcoder() != null);
  }

  @Test
  @Tag("any-mode")
  void withoutTheModuleNothingOfItIsLinked() throws IOException, InterruptedException {
    ForkedJvm jvm = ForkedJvm.run(DecodesARun.class, "-Xlog:class+load");
    assertEquals(0, jvm.exitCode(), jvm::errors);
    assertFalse(jvm.output().contains("jdk.incubator"), "the incubator module was linked");
    assertTrue(jvm.output().contains("BulkVarints"));
    for (String name : VECTOR_CLASSES) {
      assertFalse(jvm.output().contains("internal." + name + " "), name);
    }
  }

  @Test
  @Tag("any-mode")
  void oneLineOfTheLogSaysWhatRuns() throws IOException, InterruptedException {
    assertEquals(1, logLines(ForkedJvm.run(DecodesARun.class)).size());
    assertEquals(1, logLines(ForkedJvm.run(DecodesARun.class, MODULE)).size());
  }

  @ParameterizedTest
  @Tag("any-mode")
  @ValueSource(strings = {"128", "256"})
  void aWidthCanBeForced(String bits) throws IOException, InterruptedException {
    ForkedJvm jvm = ForkedJvm.run(DecodesARun.class, MODULE, "-Dgatun.simd=" + bits);
    String line = logLines(jvm).getFirst();
    assertTrue(line.contains("vectors of " + bits + " bits"), line);
  }

  @Test
  @Tag("any-mode")
  void onlyTheKnownClassesNameTheModule() throws IOException {
    Path classes = ForkedJvm.home(Simd.class);
    Set<String> naming = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        if (namesTheModule(file)) {
          naming.add(file.getFileName().toString().replace(".class", ""));
        }
      }
    }
    assertEquals(new TreeSet<>(VECTOR_CLASSES), naming);
  }

  private static boolean namesTheModule(Path file) throws IOException {
    for (var entry : ClassFile.of().parse(file).constantPool()) {
      if (entry instanceof ClassEntry type
          && type.asInternalName().contains("jdk/incubator/vector/")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> logLines(ForkedJvm jvm) {
    assertEquals(0, jvm.exitCode(), jvm::errors);
    return jvm.errors().lines().filter(line -> line.contains("lists of varints")).toList();
  }

  static final class DecodesARun {
    private DecodesARun() {}

    public static void main(String[] arguments) {
      long base = Memory.allocate(100);
      int[] values = new int[100];
      long run = BulkVarints.decode(base, 0, 100, values, 0, 100, VarintKind.PROTOBUF);
      if (BulkVarints.decoded(run) != 100) {
        throw new AssertionError(run);
      }
    }
  }
}
