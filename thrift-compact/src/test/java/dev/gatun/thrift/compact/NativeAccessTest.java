package dev.gatun.thrift.compact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.testing.ForkedJvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JVMs that allow native access, deny it, and know modules. */
@Tag("any-mode")
class NativeAccessTest {
  private static final List<Class<?>> MODULES = List.of(BufferPool.class, CompactWriter.class);

  private static final String APPLICATION =
      """
      package app;

      import dev.gatun.thrift.compact.CompactReader;
      import dev.gatun.thrift.compact.CompactWriter;

      public final class Main {
        public static void main(String[] arguments) throws Exception {
          try (CompactWriter writer = new CompactWriter()) {
            writer.writeString("over modules");
            try (CompactReader reader = new CompactReader(writer.toByteArray())) {
              System.out.println(reader.readString() + ' ' + reader.remaining());
            }
          }
          try {
            Class.forName("dev.gatun.codec.internal.Memory").getMethod("getByte", long.class, int.class)
                .invoke(null, 0L, 0);
          } catch (IllegalAccessException e) {
            System.out.println("internals are closed");
          }
        }
      }
      """;

  @Test
  void withNativeAccessMemoryIsRawAndNoLineAsksForIt() throws Exception {
    ForkedJvm jvm = ForkedJvm.run(NativeAccessProbe.class, "--enable-native-access=ALL-UNNAMED");
    assertEquals(0, jvm.exitCode(), jvm::errors);
    assertEquals("raw=true\n", jvm.output());
    assertFalse(jvm.errors().contains("native access"), jvm::errors);
  }

  @Test
  void withoutItMemoryIsCheckedAndOneLineSaysWhatMakesItFast() throws Exception {
    ForkedJvm jvm = ForkedJvm.run(NativeAccessProbe.class, "--illegal-native-access=deny");
    assertEquals(0, jvm.exitCode(), jvm::errors);
    assertEquals("raw=false\n", jvm.output());
    assertOneLine(jvm.errors(), "--enable-native-access=ALL-UNNAMED");
    assertTrue(jvm.errors().contains("Enable-Native-Access: ALL-UNNAMED"), jvm::errors);
  }

  @Test
  void onTheModulePathOnlyTheApiIsAccessible(@TempDir Path application) throws Exception {
    compile(application, APPLICATION, 0);
    ForkedJvm jvm = runModule(application, "--enable-native-access=dev.gatun.codec");
    assertEquals(new ForkedJvm(0, "over modules 0\ninternals are closed\n", ""), jvm);
  }

  @Test
  void onTheModulePathTheLogLineNamesTheModule(@TempDir Path application) throws Exception {
    compile(application, APPLICATION, 0);
    ForkedJvm jvm = runModule(application, "--illegal-native-access=deny");
    assertEquals("over modules 0\ninternals are closed\n", jvm.output(), jvm::errors);
    assertOneLine(jvm.errors(), "--enable-native-access=dev.gatun.codec");
  }

  @Test
  void sourceThatImportsInternalsDoesNotCompile(@TempDir Path application) throws IOException {
    compile(
        application,
        "package app; class Main { long size = dev.gatun.codec.internal.Memory.PADDING; }",
        1);
  }

  private static void assertOneLine(String errors, String flag) {
    assertEquals(2, errors.split("native access is denied", -1).length, errors);
    assertTrue(errors.contains(flag), errors);
  }

  private static ForkedJvm runModule(Path application, String flag)
      throws IOException, InterruptedException {
    return ForkedJvm.run(
        List.of(
            flag,
            "--module-path",
            ForkedJvm.modulePath(MODULES, application.resolve("classes")),
            "-m",
            "app/app.Main"));
  }

  private static void compile(Path folder, String main, int expectedExitCode) throws IOException {
    Path descriptor = folder.resolve("module-info.java");
    Path source = Files.createDirectories(folder.resolve("app")).resolve("Main.java");
    Files.writeString(descriptor, "module app { requires dev.gatun.thrift.compact; }");
    Files.writeString(source, main);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--module-path", ForkedJvm.modulePath(MODULES)));
    arguments.addAll(List.of("-d", folder.resolve("classes").toString()));
    arguments.addAll(List.of(descriptor.toString(), source.toString()));
    ByteArrayOutputStream diagnostics = new ByteArrayOutputStream();
    int exitCode =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, diagnostics, arguments.toArray(String[]::new));
    String text = diagnostics.toString(UTF_8);
    assertEquals(expectedExitCode, exitCode, text);
    if (expectedExitCode != 0) {
      assertTrue(text.contains("dev.gatun.codec.internal is not visible"), text);
    }
  }
}
