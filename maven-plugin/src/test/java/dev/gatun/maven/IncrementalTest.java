package dev.gatun.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second build of the same project does. */
class IncrementalTest {
  private static final List<String> NOTHING =
      List.of("info Nothing to compile: no IDL file and no option has changed");
  private static final String INCLUDE = "<includePath><dir>idl</dir></includePath>";

  @TempDir private Path folder = Path.of("");
  private TestProject project = new TestProject(folder);

  @BeforeEach
  void build() throws Exception {
    project =
        new TestProject(folder)
            .with("idl/point.thrift", "namespace java a\nstruct Point {}")
            .with("src/main/thrift/one.thrift", "namespace java one\nstruct One {}")
            .with(
                "src/main/thrift/two.thrift",
                "namespace java two\ninclude \"point.thrift\"\nstruct Two { 1: point.Point p }");
    project.run(INCLUDE);
    assertEquals(Set.of("one", "one/One.java", "two", "two/Two.java"), project.generated());
  }

  private static String compiled(int files, int classes, int written, int removed) {
    return String.format(
        "info Compiled %d IDL files to %d classes: %d written, %d removed",
        files, classes, written, removed);
  }

  @Test
  void doesNothingWhenNothingHasChanged() throws Exception {
    project.maven.getCompileSourceRoots().clear();
    assertEquals(NOTHING, project.run(INCLUDE));
    assertEquals(1, project.maven.getCompileSourceRoots().size());
  }

  @Test
  void writesOnlyWhatHasChanged() throws Exception {
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(project.file("one/One.java"), longAgo);
    project.with(
        "src/main/thrift/two.thrift", "namespace java two\nstruct Two {}\nstruct Three {}");
    assertEquals(List.of(compiled(2, 3, 2, 0)), project.run(INCLUDE));
    assertEquals(longAgo, Files.getLastModifiedTime(project.file("one/One.java")));
  }

  @Test
  void removesWhatARemovedFileHadMadeAndNothingElse() throws Exception {
    project.with("target/generated-sources/gatun/one/Mine.java", "package one;");
    project.delete("src/main/thrift/two.thrift");
    assertEquals(List.of(compiled(1, 1, 0, 1)), project.run(INCLUDE));
    assertEquals(Set.of("one", "one/Mine.java", "one/One.java"), project.generated());
    project.delete("src/main/thrift/one.thrift");
    assertEquals(List.of(compiled(0, 0, 0, 1)), project.run(INCLUDE));
    assertEquals(Set.of("one", "one/Mine.java"), project.generated());
    assertEquals(List.of("info No IDL files to compile"), project.run(INCLUDE));
  }

  @Test
  void seesWhatChangesInIncludedFiles() throws Exception {
    project.with("idl/point.thrift", "namespace java elsewhere\nstruct Point {}");
    assertEquals(List.of(compiled(2, 2, 1, 0)), project.run(INCLUDE));
    assertTrue(project.source("two/Two.java").contains("elsewhere.Point"));
    assertEquals(NOTHING, project.run(INCLUDE));
  }

  @Test
  void seesAFileThatComesBeforeAnotherOnTheIncludePath() throws Exception {
    String both = "<includePath><a>first</a><b>idl</b></includePath>";
    Files.createDirectory(folder.resolve("first"));
    project.run(both);
    assertEquals(NOTHING, project.run(both));
    project.with("first/point.thrift", "namespace java first\nstruct Point {}");
    project.run(both);
    assertTrue(project.source("two/Two.java").contains("first.Point"));
  }

  @Test
  void seesOptionsAndLostAndEditedOutput() throws Exception {
    project.delete("target/generated-sources/gatun/one/One.java");
    assertEquals(List.of(compiled(2, 2, 1, 0)), project.run(INCLUDE));
    project.with("target/generated-sources/gatun/one/One.java", "edited");
    assertEquals(List.of(compiled(2, 2, 1, 0)), project.run(INCLUDE));
    assertEquals(List.of(compiled(2, 2, 2, 0)), project.run(INCLUDE + "<codecs>binary</codecs>"));
    project.addDependency("new", Map.of("point.thrift", "namespace java c\nstruct Point {}"));
    assertEquals(List.of(compiled(2, 2, 0, 0)), project.run(INCLUDE + "<codecs>binary</codecs>"));
  }

  @Test
  void keepsWhatWasMadeUntilTheErrorsAreMended() throws Exception {
    project.delete("src/main/thrift/one.thrift");
    project.with("src/main/thrift/two.thrift", "struct {");
    assertThrows(MojoFailureException.class, () -> project.run(INCLUDE));
    assertThrows(MojoFailureException.class, () -> project.run(INCLUDE));
    assertEquals(4, project.generated().size());
    project.with("src/main/thrift/two.thrift", "namespace java three\nstruct Three {}");
    assertEquals(List.of(compiled(1, 1, 1, 2)), project.run(INCLUDE));
    assertEquals(Set.of("three", "three/Three.java"), project.generated());
  }
}
