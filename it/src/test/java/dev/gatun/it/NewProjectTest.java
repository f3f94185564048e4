package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.project.NewProject;
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
  void theProjectBuildsTestsAndRuns(@TempDir Path folder) throws Exception {
    NewProject project =
        NewProject.of(
            "kinds",
            SourceFile.read(Path.of("src/test/thrift/kinds.thrift")),
            IncludePath.EMPTY,
            System.getProperty("gatun.test.version", ""));
    assertFalse(project.diagnostics().hasErrors(), () -> project.diagnostics().render());
    for (Map.Entry<String, String> file : project.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    OutsideMaven.Result build = OutsideMaven.run(folder, "package", "exec:exec");
    assertEquals(0, build.exitCode(), build::output);
    assertTrue(build.output().contains("Tests run: 2, Failures: 0"), build::output);
    assertTrue(build.output().contains(" bytes: "), build::output);
  }
}
