package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.idl.java.JavaOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods of emitted messages that read and write are small, and build no error. */
@Tag("any-mode")
class EmittedProtoBytecodeTest {
  static List<String> files() {
    return ProtoTwin.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void readAndWriteWithErrorsOutOfLine(String file) {
    for (boolean lazy : new boolean[] {false, true}) {
      JavaOptions options = JavaOptions.DEFAULT.withPackageSuffix("hot").withLazyStrings(lazy);
      Map<String, byte[]> classes =
          InMemoryJavac.classFiles(EmittedProto.ofFile(file, options).sources());
      assertEquals("", String.join("\n", EmittedBytecodeTest.violations(classes)));
      assertEquals(List.of(), EmittedBytecodeTest.huge(classes));
    }
  }

  @Test
  void ofManyFieldsHaveNoMethodThatIsNeverCompiled() {
    String idl =
        "syntax = \"proto2\"; package wide;\n"
            + fields("Plain", 1_000, "optional int32")
            + fields("Lists", 1_000, "repeated string")
            + fields("Required", 1_000, "required double")
            + fields("Messages", 500, "optional Required")
            + fields("Maps", 300, "map<int32, Required>")
            + "message Either { oneof it {"
            + numbered(300, "Required")
            + "} }\n";
    assertEquals(
        List.of(),
        EmittedBytecodeTest.huge(
            InMemoryJavac.classFiles(EmittedProto.ofText(idl, JavaOptions.DEFAULT).sources())));
  }

  private static String fields(String name, int count, String type) {
    return "message " + name + " {\n" + numbered(count, type) + "}\n";
  }

  private static String numbered(int count, String type) {
    StringBuilder idl = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      idl.append(type + " f" + i + " = " + i + ";\n");
    }
    return idl.toString();
  }
}
