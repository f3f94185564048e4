package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.project.NewProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./gatun init} writes, built and run outside this repository. */
class NewProjectTest {
  @BeforeAll
  static void install() throws Exception {
    OutsideMaven.install();
  }

  @Test
  void ofThriftTheProjectBuildsTestsAndRuns(@TempDir Path folder) throws Exception {
    write(
        make(SourceFile.read(Path.of("src/test/thrift/kinds.thrift")), IncludePath.EMPTY), folder);
    OutsideMaven.Result build = OutsideMaven.run(folder, "package", "exec:exec");
    assertEquals(0, build.exitCode(), build::output);
    assertTrue(build.output().contains("Tests run: 2, Failures: 0"), build::output);
    assertTrue(build.output().contains(" bytes: "), build::output);
  }

  @Test
  void ofProtobufTheProjectBuildsTestsAndRuns(@TempDir Path folder) throws Exception {
    String order =
        """
        syntax = "proto3";
        import "shop/size.proto";
        import "google/protobuf/timestamp.proto";
        package shop;
        option java_package = "com.shop";
        message Order {
          repeated Item items = 1;
          map<string, double> prices = 2;
          oneof by { string name = 3; bytes key = 4; }
          google.protobuf.Timestamp at = 5;
          message Item { string name = 1; Size size = 2; repeated int64 numbers = 3; }
        }
        service Shop { rpc Buy(Order) returns (stream Order); }
        """;
    IncludePath path =
        IncludePath.ofTexts(
            Map.of(
                "shop/size.proto", "syntax = 'proto3'; package shop; enum Size { S = 0; L = 1; }"));
    write(make(SourceFile.of("order.proto", order), path), folder);
    OutsideMaven.Result build = OutsideMaven.run(folder, "package", "exec:exec");
    assertEquals(0, build.exitCode(), build::output);
    assertTrue(build.output().contains("Tests run: 1, Failures: 0"), build::output);
    assertTrue(build.output().contains(" bytes: Order("), build::output);
  }

  private static NewProject make(SourceFile idl, IncludePath path) {
    String version = System.getProperty("gatun.test.version", "");
    NewProject project = NewProject.of("sample", idl, path, version);
    assertFalse(project.diagnostics().hasErrors(), () -> project.diagnostics().render());
    return project;
  }

  private static void write(NewProject project, Path folder) throws IOException {
    for (Map.Entry<String, String> file : project.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }
}
