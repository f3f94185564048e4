package dev.gatun.maven;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/** A project in a folder, for which the goal is configured by XML, as Maven does it. */
final class TestProject {
  private static final String GIVEN_BY_MAVEN =
      """
      <project>${project}</project>
      <outputDirectory>target/generated-sources/gatun</outputDirectory>
      <stateDirectory>target/gatun</stateDirectory>
      <encoding>UTF-8</encoding>
      """;

  final MavenProject maven;
  private final Path folder;
  private final List<String> log = new ArrayList<>();
  private final Set<Artifact> artifacts = new LinkedHashSet<>();

  TestProject(Path folder) {
    this.folder = folder;
    Model model = new Model();
    model.setBuild(new Build());
    maven = new MavenProject(model);
    maven.setFile(folder.resolve("pom.xml").toFile());
    maven.setArtifacts(artifacts);
  }

  /** Writes a file. */
  TestProject with(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  /** Adds a dependency whose jar holds these texts. */
  void addDependency(String artifactId, Map<String, String> files) throws IOException {
    Path jar = folder.resolve("repository/" + artifactId + ".jar");
    Files.createDirectories(jar.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    addDependency(artifactId, jar);
  }

  void addDependency(String artifactId, Path file) {
    Artifact artifact =
        new DefaultArtifact(
            "com.acme", artifactId, "1", "compile", "jar", null, new DefaultArtifactHandler("jar"));
    artifact.setFile(file.toFile());
    artifacts.add(artifact);
  }

  /** Runs the goal with a configuration, and returns what it logged. */
  List<String> run(String configuration) throws Exception {
    log.clear();
    CompileMojo mojo = new CompileMojo();
    mojo.setLog(new Lines());
    String xml = "<configuration>" + GIVEN_BY_MAVEN + configuration + "</configuration>";
    new BasicComponentConfigurator()
        .configureComponent(
            mojo,
            new XmlPlexusConfiguration(Xpp3DomBuilder.build(new StringReader(xml))),
            new Evaluator(),
            new ClassWorld().newRealm("plugin", CompileMojo.class.getClassLoader()));
    mojo.execute();
    return List.copyOf(log);
  }

  /** Returns what was logged last, each line after its level. */
  String log() {
    return String.join("\n", log);
  }

  /** Returns the paths of the generated sources. */
  Set<String> generated() throws IOException {
    Path generated = folder.resolve("target/generated-sources/gatun");
    Set<String> paths = new TreeSet<>();
    if (Files.exists(generated)) {
      try (var files = Files.walk(generated)) {
        files
            .filter(file -> !file.equals(generated))
            .forEach(file -> paths.add(generated.relativize(file).toString().replace('\\', '/')));
      }
    }
    return paths;
  }

  String source(String path) throws IOException {
    return Files.readString(file(path));
  }

  Path file(String path) {
    return folder.resolve("target/generated-sources/gatun").resolve(path);
  }

  private final class Evaluator implements ExpressionEvaluator {
    @Override
    public Object evaluate(String expression) {
      return expression.equals("${project}") ? maven : expression;
    }

    @Override
    public File alignToBaseDirectory(File file) {
      return file.isAbsolute() ? file : folder.resolve(file.getPath()).toFile();
    }
  }

  private final class Lines extends SystemStreamLog {
    @Override
    public void info(CharSequence content) {
      log.add("info " + content);
    }

    @Override
    public void warn(CharSequence content) {
      log.add("warn " + content);
    }

    @Override
    public void error(CharSequence content) {
      log.add("error " + content);
    }
  }
}
