package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Spring Boot project that the adapter's README shows, built by Spring's own plugin and run. It
 * fetches Spring Boot, some 30 MB.
 */
@Tag("long")
class SpringBootProjectTest {
  private static final Path PAGE = Path.of("../libthrift-adapter/README.md");

  @Test
  void theJarOfTheReadmeRunsWithoutAFlagAndWhereNativeAccessIsDenied(@TempDir Path folder)
      throws Exception {
    OutsideMaven.install();
    assertEquals(
        Set.of("pom.xml", "src/main/java/com/example/Application.java"),
        MarkedFiles.write(PAGE, folder).keySet());
    OutsideMaven.Result build = OutsideMaven.run(folder, "package");
    assertEquals(0, build.exitCode(), build::output);
    Path jar = folder.resolve("target/application-1.jar");
    for (String flag : List.of("--illegal-native-access=warn", "--illegal-native-access=deny")) {
      OutsideMaven.Result run = OutsideMaven.runJar(jar, flag);
      assertEquals(0, run.exitCode(), run::output);
      assertTrue(run.output().lines().anyMatch("there and back"::equals), run::output);
      assertFalse(run.output().contains("WARNING"), run::output);
    }
  }
}
