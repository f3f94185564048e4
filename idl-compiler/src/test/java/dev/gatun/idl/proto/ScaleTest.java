package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Large files are read: no stack, count or length stands in the way. */
class ScaleTest {

  @Test
  void tenThousandMessages() {
    StringBuilder text = new StringBuilder("syntax = \"proto3\";\npackage p;\n");
    int count = 10_000;
    for (int i = 0; i < count; i++) {
      text.append("// The message ").append(i).append(".\nmessage M").append(i).append(" {\n");
      for (int j = 1; j <= 10; j++) {
        text.append("  repeated M").append((i + j) % count).append(" f").append(j);
        text.append(" = ").append(j).append(" [deprecated = true];\n");
      }
      text.append("}\n");
    }
    ProtoSchema schema = read(text.toString());
    assertEquals(count, schema.roots().get(0).messages().size());
  }

  @Test
  void oneMessageOfTwentyThousandFields() {
    StringBuilder text = new StringBuilder("syntax = \"proto2\";\nmessage M {\n");
    for (int i = 1; i < 10_000; i++) {
      text.append("  optional int32 f").append(i).append(" = ").append(i).append(";\n");
      text.append("  reserved ").append(20_000 + 2 * i).append(";\n");
      text.append("  extensions ").append(100_000 + 2 * i).append(";\n");
      text.append("  extend M { optional M e").append(i);
      text.append(" = ").append(100_000 + 2 * i).append("; }\n");
    }
    ProtoSchema schema = read(text + "}");
    assertEquals(9_999, schema.extensionsOf("M").size());
  }

  @Test
  void allOnOneLine() {
    StringBuilder text = new StringBuilder("syntax = \"proto3\"; ");
    for (int i = 0; i < 20_000; i++) {
      text.append("message M").append(i).append(" { /* doc */ int32 a = 1; } ");
    }
    ProtoSchema schema = read(text.toString());
    assertEquals(20_000, schema.roots().get(0).messages().size());
  }

  private static ProtoSchema read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    return ProtoFrontEnd.read(
            List.of("m.proto"), IncludePath.ofTexts(Map.of("m.proto", text)), diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.render()));
  }
}
