package dev.gatun.it;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Builds projects outside this repository, as users do.
 *
 * <p>Gatun's own artifacts are in a local repository of their own, made of what this build has just
 * compiled; everything else is looked for in the user's repository first.
 */
final class OutsideMaven {
  private static final List<String> MODULES =
      List.of(
          "codec-core",
          "thrift-binary",
          "thrift-compact",
          "protobuf",
          "libthrift-adapter",
          "idl-compiler",
          "maven-plugin");
  private static final Path ROOT = Path.of("..");
  private static final Path REPOSITORY = Path.of("target/outside-repository");

  /** What a process did. */
  record Result(int exitCode, String output) {}

  private OutsideMaven() {}

  /** Brings our artifacts to the repository. */
  static void install() throws IOException {
    put("gatun", ROOT.resolve("pom.xml"), "pom");
    for (String module : MODULES) {
      put("gatun-" + module, ROOT.resolve(module).resolve("pom.xml"), "pom");
      Path jar = Path.of("target", module + ".jar");
      pack(classes(module), jar);
      put("gatun-" + module, jar, "jar");
    }
  }

  /** Runs Maven in a folder. */
  static Result run(Path folder, String... arguments) throws Exception {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(property("gatun.test.maven"), "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(
        List.of(
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + REPOSITORY.toAbsolutePath(),
            "-Dmaven.repo.local.tail=" + property("gatun.test.repository")));
    command.addAll(Arrays.asList(arguments));
    return start(folder, command);
  }

  /** Runs the main class of a project that has been compiled. */
  static Result runMain(Path folder, String mainClass) throws Exception {
    List<String> path = new ArrayList<>(List.of(folder.resolve("target/classes").toString()));
    for (String module : List.of("codec-core", "thrift-binary", "thrift-compact")) {
      path.add(classes(module).toRealPath().toString());
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return start(
        folder,
        List.of(
            java.toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            String.join(File.pathSeparator, path),
            mainClass));
  }

  /** Runs an executable jar. */
  static Result runJar(Path jar, String... flags) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(flags));
    command.addAll(List.of("-jar", jar.toString()));
    return start(requireNonNull(jar.getParent()), command);
  }

  private static Result start(Path folder, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static Path classes(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }

  private static void put(String artifact, Path file, String type) throws IOException {
    String version = property("gatun.test.version");
    Path folder = REPOSITORY.resolve("dev/gatun").resolve(artifact).resolve(version);
    Files.createDirectories(folder);
    Files.copy(
        file,
        folder.resolve(artifact + "-" + version + "." + type),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes a jar of a folder: in this phase of the build there may be none yet. */
  private static void pack(Path folder, Path jar) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), name);
  }
}
