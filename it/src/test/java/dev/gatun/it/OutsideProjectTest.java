package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that the compiler's README shows, built and run outside this repository. */
class OutsideProjectTest {
  private static final Path PAGE = Path.of("../idl-compiler/README.md");

  @BeforeAll
  static void install() throws Exception {
    OutsideMaven.install();
  }

  @Test
  void theProjectOfTheReadmeBuildsAndRuns(@TempDir Path folder) throws Exception {
    assertEquals(
        Set.of(
            "pom.xml",
            "src/main/thrift/orders.thrift",
            "src/main/java/com/example/orders/Main.java"),
        MarkedFiles.write(PAGE, folder).keySet());
    OutsideMaven.Result build = OutsideMaven.run(folder, "package");
    assertEquals(0, build.exitCode(), build::output);
    assertTrue(build.output().contains("Compiled 1 IDL files to 3 classes"), build::output);
    OutsideMaven.Result run = OutsideMaven.runMain(folder, "com.example.orders.Main");
    assertEquals(0, run.exitCode(), run::output);
    assertTrue(run.output().contains(" bytes: Order("), run::output);
    assertTrue(run.output().contains("rope"), run::output);

    OutsideMaven.Result again = OutsideMaven.run(folder, "package");
    assertEquals(0, again.exitCode(), again::output);
    assertTrue(again.output().contains("Nothing to compile: no IDL file"), again::output);

    Path idl = folder.resolve("src/main/thrift/orders.thrift");
    Files.writeString(idl, Files.readString(idl).replace("i64 id", "i65 id"));
    OutsideMaven.Result failed = OutsideMaven.run(folder, "package");
    assertEquals(1, failed.exitCode(), failed::output);
    assertTrue(failed.output().contains("orders.thrift:12:6: error: "), failed::output);
    assertTrue(failed.output().contains("did you mean 'i64'?"), failed::output);
    assertTrue(failed.output().contains("1 error in IDL files"), failed::output);
  }
}
