package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users read when something is wrong. */
class DiagnosticsTest {

  @Test
  void misspelledType() {
    assertEquals(
        """
        main.proto:3:3: error: 'strin' is not defined
            strin name = 1;
            ^^^^^
          hint: did you mean 'string'?\
        """,
        errors(
            """
            syntax = "proto3";
            message M {
              strin name = 1;
            }
            """));
  }

  @Test
  void misspelledOption() {
    assertEquals(
        """
        main.proto:2:8: error: there is no option 'java_pakage' here
          option java_pakage = "a";
                 ^^^^^^^^^^^
          hint: did you mean 'java_package'?\
        """,
        errors(
            """
            syntax = "proto3";
            option java_pakage = "a";
            """));
  }

  @Test
  void numberThatIsTaken() {
    assertEquals(
        """
        main.proto:4:14: error: 'a' (line 3) has the number 1 already
            string b = 1;
                       ^
          hint: the next free number is 8\
        """,
        errors(
            """
            syntax = "proto3";
            message M {
              string a = 1;
              string b = 1;
              string c = 7;
            }
            """));
  }

  @Test
  void typeOfAFileThatIsNotImported() {
    Map<String, String> files =
        Map.of(
            "main.proto",
                "syntax = \"proto3\";\nimport \"a.proto\";\nmessage M { A a = 1; B b = 2; }\n",
            "a.proto", "syntax = \"proto3\";\nimport \"b.proto\";\nmessage A { B b = 1; }\n",
            "b.proto", "syntax = \"proto3\";\nmessage B {}\n");
    assertEquals(
        """
        main.proto:3:22: error: 'B' is in a file that is not imported
          message M { A a = 1; B b = 2; }
                               ^
          hint: import "b.proto";\
        """,
        errors(files));
  }

  @Test
  void cycleOfImports() {
    Map<String, String> files =
        Map.of(
            "main.proto", "syntax = \"proto3\";\nimport \"a.proto\";\n",
            "a.proto", "syntax = \"proto3\";\nimport \"main.proto\";\n");
    assertTrue(
        errors(files).contains("the file imports itself: main.proto -> a.proto -> main.proto"),
        errors(files));
  }

  @Test
  void innerScopeThatHides() {
    assertEquals(
        """
        main.proto:5:3: error: 'a.b.M' stands for 'a.b.M.a.b.M' here, which is not defined
            a.b.M x = 1;
            ^^^^^
          hint: the innermost scope counts; write '.a.b.M' to begin at the outermost one\
        """,
        errors(
            """
            syntax = "proto3";
            package a.b;
            message M {
              message a {}
              a.b.M x = 1;
            }
            """));
  }

  @Test
  void severalInOneRun() {
    Diagnostics diagnostics = new Diagnostics();
    read(
        Map.of(
            "main.proto",
            """
            syntax = "proto3";
            message {}
            message M {
              int32 a 1;
              int32 b = 0;
              Nothing c = 3;
              int32 d = 4 [deprecated = 5];
              message N { int32 = 1; }
              required int32 e = 19500;
            }
            enum E { ONE = 1 }
            service S { rpc R(M) returns (Gone); rpc (M) returns (M); }
            """),
        diagnostics);
    List<Integer> lines = diagnostics.errors().stream().map(d -> d.line()).distinct().toList();
    assertEquals(List.of(2, 4, 5, 6, 7, 8, 9, 11, 12), lines, diagnostics.render());
  }

  @Test
  void oneFaultIsReportedOnce() {
    Diagnostics diagnostics = new Diagnostics();
    read(
        Map.of(
            "main.proto",
            """
            syntax = "proto3";
            message M {
              int32 a = 1
              int32 b = 2;
              oneof o { int32 c = ; int32 d = 4; }
            }
            """),
        diagnostics);
    assertEquals(2, diagnostics.errors().size(), diagnostics.render());
  }

  @Test
  void missingFile() {
    Diagnostics diagnostics = new Diagnostics();
    assertTrue(ProtoFrontEnd.read(List.of("gone.proto"), IncludePath.EMPTY, diagnostics).isEmpty());
    assertEquals(
        "gone.proto: error: 'gone.proto' is not there\n  hint: the include path is empty",
        diagnostics.render());
  }

  @Test
  void unusedImportIsAWarning() {
    Diagnostics diagnostics = new Diagnostics();
    read(
        Map.of(
            "main.proto",
            """
            syntax = "proto3";
            import "google/protobuf/any.proto";
            import "google/protobuf/empty.proto";
            message M { google.protobuf.Any a = 1; }
            """),
        diagnostics);
    assertEquals(
        """
        main.proto:3:8: warning: nothing of 'google/protobuf/empty.proto' is used
          import "google/protobuf/empty.proto";
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\
        """,
        diagnostics.render());
  }

  @Test
  void noSyntaxIsAWarning() {
    Diagnostics diagnostics = new Diagnostics();
    read(Map.of("main.proto", "message M {}"), diagnostics);
    assertEquals(1, diagnostics.warnings().size());
    assertTrue(diagnostics.errors().isEmpty());
  }

  private static String errors(String main) {
    return errors(Map.of("main.proto", main));
  }

  private static String errors(Map<String, String> files) {
    Diagnostics diagnostics = new Diagnostics();
    read(files, diagnostics);
    return diagnostics.render();
  }

  private static void read(Map<String, String> files, Diagnostics diagnostics) {
    ProtoFrontEnd.read(List.of("main.proto"), IncludePath.ofTexts(files), diagnostics);
  }
}
