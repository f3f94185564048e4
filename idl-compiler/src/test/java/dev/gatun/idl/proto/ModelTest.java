package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an emitter finds in the model. */
class ModelTest {

  @Test
  void filesComeAfterTheirImports() {
    ProtoSchema schema =
        read(
            Map.of(
                "main.proto",
                "syntax = \"proto3\"; import \"a.proto\"; message M { A a = 1; }",
                "a.proto",
                "syntax = \"proto3\"; import \"google/protobuf/any.proto\";"
                    + "message A { google.protobuf.Any any = 1; }"));
    assertEquals(
        List.of("google/protobuf/any.proto", "a.proto", "main.proto"),
        schema.files().stream().map(ProtoFile::name).toList());
    assertEquals(List.of("main.proto"), schema.roots().stream().map(ProtoFile::name).toList());
    assertTrue(schema.file("google/protobuf/any.proto").orElseThrow().builtIn());
    assertEquals("a.proto", schema.fileOf("A").map(ProtoFile::name).orElseThrow());
    assertEquals(Optional.empty(), schema.message("google.protobuf.FieldOptions"));
  }

  @Test
  void presence() {
    ProtoMessage message =
        message(
            """
            syntax = "proto3";
            message M {
              int32 a = 1;
              optional int32 b = 2;
              M c = 3;
              repeated int32 d = 4;
              oneof o { int32 e = 5; }
            }
            """);
    assertEquals(
        List.of(false, true, true, false, true),
        message.fields().stream().map(ProtoField::hasPresence).toList());
    assertEquals(
        List.of(-1, -1, -1, -1, 0), message.fields().stream().map(ProtoField::oneof).toList());
    assertEquals(List.of(4), message.oneofs().get(0).fields());
  }

  @Test
  void stringsAreCheckedAsTheFeatureSays() {
    ProtoMessage message =
        message(
            """
            edition = "2023";
            option features.utf8_validation = NONE;
            message M {
              string a = 1;
              string b = 2 [features.utf8_validation = VERIFY];
              map<string, int32> c = 3 [features.utf8_validation = VERIFY];
              bytes d = 4;
            }
            """);
    assertEquals(
        List.of(false, true, true, false),
        message.fields().stream().map(ProtoField::utf8Validated).toList());
  }

  @Test
  void featuresOfLanguagesAreInherited() {
    ProtoMessage message =
        message(
            """
            edition = "2023";
            import "google/protobuf/java_features.proto";
            option features.(pb.java).legacy_closed_enum = true;
            message M { string a = 1 [features.(pb.java).utf8_validation = VERIFY]; }
            """);
    MessageValue java = extension(message.fields().get(0).features().custom(), "pb.java");
    assertEquals("VERIFY", java.getEnum("utf8_validation"));
    assertTrue(java.getBool("legacy_closed_enum", false));
  }

  @Test
  void customOptionsAreTyped() {
    ProtoMessage message =
        message(
            """
            syntax = "proto3";
            package p;
            import "google/protobuf/descriptor.proto";
            message Rule { repeated string names = 1; double weight = 2; Kind kind = 3; }
            enum Kind { NO = 0; YES = 1; }
            extend google.protobuf.FieldOptions { Rule rule = 50000; }
            message M { int32 a = 1 [(rule) = { names: ["x", "y"] weight: 1.5 kind: YES }]; }
            """,
            "p.M");
    MessageValue rule = extension(message.fields().get(0).options(), "p.rule");
    assertEquals("p.Rule", rule.type());
    assertEquals(
        new ProtoValue.Repeated(List.of(new ProtoValue.Text("x"), new ProtoValue.Text("y"))),
        rule.get("names"));
    assertEquals(new ProtoValue.Real(1.5), rule.get("weight"));
    assertEquals(new ProtoValue.EnumNumber("YES", 1), rule.get("kind"));
  }

  @Test
  void defaultsAreTyped() {
    ProtoMessage message =
        message(
            """
            syntax = "proto2";
            message M {
              optional uint64 a = 1 [default = 18446744073709551615];
              optional float b = 2 [default = 0.1];
              optional bytes c = 3 [default = "\\377"];
              optional E d = 4 [default = TWO];
            }
            enum E { TWO = 2; }
            """);
    assertEquals(
        List.of(
            new ProtoValue.Int(-1),
            new ProtoValue.Real(0.1f),
            new ProtoValue.Binary(Bytes.copyOf(new byte[] {-1})),
            new ProtoValue.EnumNumber("TWO", 2)),
        message.fields().stream().map(ProtoField::defaultValue).toList());
  }

  @Test
  void commentsAreKept() {
    ProtoMessage message =
        message(
            """
            // About the file.
            syntax = "proto3";

            // Not about M.

            // About M,
            // in two lines.
            message M { // not about a
              /** About a. */
              int32 a = 1;
              int32 b = 2; // About b.
              // Not about c.

              int32 c = 3;
              /*
               * About d,
               *   indented.
               */
              int32 d = 4;  // not this
            }
            """);
    assertEquals("About M,\n in two lines.", message.doc());
    assertEquals(
        List.of("About a.", "About b.", "", "About d,\n   indented."),
        message.fields().stream().map(ProtoField::doc).toList());
  }

  @Test
  void extensionsAreFoundByWhatTheyExtend() {
    ProtoSchema schema =
        read(
            Map.of(
                "main.proto",
                """
                syntax = "proto2";
                package p;
                message M { extensions 1 to 9; extend M { optional M inner = 2; } }
                extend M { repeated int32 outer = 1; }
                """));
    assertEquals(
        List.of("p.outer", "p.M.inner"),
        schema.extensionsOf("p.M").stream()
            .map(ProtoField::fullName)
            .sorted(Comparator.reverseOrder())
            .toList());
    assertTrue(schema.extension("p.M.inner").orElseThrow().isExtension());
    assertFalse(schema.extension("p.M").isPresent());
  }

  @Test
  void groupsAreDelimitedMessages() {
    ProtoMessage message =
        message("syntax = \"proto2\"; message M { optional group Inner = 1 { } }");
    ProtoField field = message.fields().get(0);
    assertEquals("inner", field.name());
    assertEquals(new FieldType.MessageRef("M.Inner"), field.type());
    assertTrue(field.delimited());
    assertEquals("M.Inner", message.messages().get(0).fullName());
  }

  private static MessageValue extension(MessageValue options, String name) {
    return assertInstanceOf(MessageValue.class, options.getExtension(name));
  }

  private static ProtoMessage message(String main) {
    return message(main, "M");
  }

  private static ProtoMessage message(String main, String name) {
    return read(Map.of("main.proto", main)).message(name).orElseThrow();
  }

  private static ProtoSchema read(Map<String, String> files) {
    Diagnostics diagnostics = new Diagnostics();
    return ProtoFrontEnd.read(List.of("main.proto"), IncludePath.ofTexts(files), diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.render()));
  }
}
