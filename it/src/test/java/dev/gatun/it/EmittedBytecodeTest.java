package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.idl.java.JavaOptions;
import dev.gatun.testing.HotMethodRule;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods of emitted classes that read and write are small, and build no error. */
@Tag("any-mode")
class EmittedBytecodeTest {
  /** The JIT compiles no method that is larger. */
  private static final int HUGE = 8_000;

  /** What runs once, or for an error. */
  private static final Set<String> COLD = Set.of("<clinit>", "$values", "nameOf", "firstMissing");

  @ParameterizedTest
  @ValueSource(strings = {"kinds.thrift", "parquet.thrift"})
  void readAndWriteWithErrorsOutOfLine(String file) {
    for (boolean lazy : new boolean[] {false, true}) {
      assertEquals("", String.join("\n", violations(classFiles(file, lazy))));
    }
  }

  static List<String> violations(Map<String, byte[]> files) {
    List<String> violations = new ArrayList<>();
    ClassLoader loader = InMemoryJavac.load(files);
    for (byte[] bytes : files.values()) {
      ClassModel model = ClassFile.of().parse(bytes);
      HotMethodRule.violations(model, loader).stream()
          .filter(violation -> isHot(violation, model))
          .forEach(violations::add);
    }
    return violations;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds.thrift", "parquet.thrift"})
  void haveNoMethodThatIsNeverCompiled(String file) {
    assertEquals(List.of(), huge(classFiles(file, false)));
  }

  @Test
  void ofManyFieldsHaveNoMethodThatIsNeverCompiled() {
    String idl =
        "namespace java wide\n"
            + fields("struct Plain", 1_000, "i32", "")
            + fields("struct Optional", 1_000, "optional list<string>", "")
            + fields("struct Required", 1_000, "required double", "")
            + fields("struct Texts", 2_000, "required string", "")
            + fields("struct Preset", 500, "string", " = 'x'")
            + fields("union Either", 1_000, "list<string>", "")
            + "enum Large {\n"
            + IntStream.range(0, 3_000)
                .mapToObj(i -> "M" + i + " = " + i * 5)
                .collect(joining("\n"))
            + "}\n";
    assertEquals(
        List.of(),
        huge(InMemoryJavac.classFiles(Emitted.ofText(idl, JavaOptions.DEFAULT).sources())));
  }

  private static String fields(String head, int count, String type, String initial) {
    StringBuilder idl = new StringBuilder(head + " {\n");
    for (int i = 1; i <= count; i++) {
      idl.append(i + ": " + type + " f" + i + initial + "\n");
    }
    return idl + "}\n";
  }

  static List<String> huge(Map<String, byte[]> classFiles) {
    List<String> huge = new ArrayList<>();
    for (byte[] bytes : classFiles.values()) {
      ClassModel model = ClassFile.of().parse(bytes);
      for (MethodModel method : model.methods()) {
        String name = method.methodName().stringValue();
        int length = method.findAttribute(Attributes.code()).map(c -> c.codeLength()).orElse(0);
        if (length > HUGE && !COLD.contains(name)) {
          huge.add(model.thisClass().asInternalName() + "." + name + " has " + length);
        }
      }
    }
    return huge;
  }

  private static Map<String, byte[]> classFiles(String file, boolean lazy) {
    JavaOptions options = JavaOptions.DEFAULT.withPackageSuffix("hot").withLazyStrings(lazy);
    return InMemoryJavac.classFiles(Emitted.ofFile(file, options).sources());
  }

  /** Fields that come out of order are not what methods are made for. */
  private static boolean isHot(String violation, ClassModel model) {
    String method = violation.substring(model.thisClass().asInternalName().length() + 1);
    return method.startsWith("write")
        || (method.startsWith("read") && !method.startsWith("readOther"));
  }
}
