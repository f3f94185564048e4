package dev.gatun.maven;

import dev.gatun.idl.Diagnostic;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.Severity;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.compiler.Compilation;
import dev.gatun.idl.compiler.CompileOptions;
import dev.gatun.idl.compiler.FileOptions;
import dev.gatun.idl.compiler.IdlCompiler;
import dev.gatun.idl.compiler.ProgressLines;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.NegativeIds;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles IDL files to Java, and adds the result to the build. Included files are looked for
 * beside the including one, in the source folders, on the include path, and in the dependencies.
 */
@Mojo(
    name = "compile",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven injects what has no value
public final class CompileMojo extends AbstractMojo {

  /** Folders of .thrift files. When none is given: src/main/thrift, if it is there. */
  @Parameter private List<File> thriftSources = List.of();

  /** Folders of .proto files. When none is given: src/main/proto, if it is there. */
  @Parameter private List<File> protoSources = List.of();

  /** More folders, and jars, in which included files are looked for. */
  @Parameter private List<File> includePath = List.of();

  /** IDL files of dependencies that are compiled too. */
  @Parameter private List<DependencyIdl> dependencyIdl = List.of();

  /**
   * The formats that classes of Thrift files read and write: binary, compact. When none is given:
   * both. Those of .proto files read and write protobuf.
   */
  @Parameter(property = "gatun.codecs")
  private List<String> codecs = List.of();

  /** What is added to each package after a dot. */
  @Parameter(property = "gatun.packageSuffix")
  private @Nullable String packageSuffix;

  /** Whether all strings are decoded only when they are asked for. */
  @Parameter(property = "gatun.lazyStrings", defaultValue = "false")
  private boolean lazyStrings;

  /** Whether structs keep fields that they do not know, and write them again. */
  @Parameter(property = "gatun.keepUnknownFields", defaultValue = "false")
  private boolean keepUnknownFields;

  /**
   * Whether a Thrift service becomes a client and a dispatch too, which need gatun-transport-loom.
   */
  @Parameter(property = "gatun.rpc", defaultValue = "false")
  private boolean rpc;

  /** Whether field ids that are not positive are kept, and not replaced. */
  @Parameter(property = "gatun.allowNegativeKeys", defaultValue = "false")
  private boolean allowNegativeKeys;

  /** Whether what the files include is compiled too. */
  @Parameter(property = "gatun.withIncluded", defaultValue = "false")
  private boolean withIncluded;

  /** Only these services, types and constants are emitted, and what they refer to. */
  @Parameter(property = "gatun.roots")
  private List<String> roots = List.of();

  /**
   * Codecs, packageSuffix, lazyStrings, keepUnknownFields and rpc of single files; the first that
   * fits is taken.
   */
  @Parameter private List<FileSettings> fileOptions = List.of();

  /** Where the sources go. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/gatun")
  private File outputDirectory;

  /** Whether to do nothing. */
  @Parameter(property = "gatun.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.build.sourceEncoding}", readonly = true)
  private @Nullable String encoding;

  @Parameter(defaultValue = "${project.build.directory}/gatun", readonly = true)
  private File stateDirectory;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true)
  private @Nullable MojoExecution execution;

  /** Called by Maven. */
  public CompileMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped");
      return;
    }
    try {
      compile(options());
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private CompileOptions options() throws MojoFailureException {
    JavaOptions common =
        JavaSettings.of(
            CodecNames.parse(codecs),
            packageSuffix == null ? "" : packageSuffix.trim(),
            lazyStrings,
            keepUnknownFields,
            rpc);
    List<FileOptions> ofFiles = new ArrayList<>();
    for (FileSettings settings : fileOptions) {
      ofFiles.add(settings.over(common));
    }
    return new CompileOptions(
        common,
        ofFiles,
        withIncluded,
        roots,
        allowNegativeKeys ? NegativeIds.KEPT : NegativeIds.RENUMBERED);
  }

  private void compile(CompileOptions options) throws IOException, MojoFailureException {
    DependencyFiles dependencies = new DependencyFiles(project.getArtifacts());
    List<SourceFile> files = files(dependencies);
    List<Path> places = new ArrayList<>();
    Stream.concat(
            folders(thriftSources, "src/main/thrift").stream(),
            folders(protoSources, "src/main/proto").stream())
        .filter(Files::isDirectory)
        .forEach(places::add);
    includePath.forEach(place -> places.add(place.toPath()));
    places.addAll(dependencies.places());

    Path output = outputDirectory.toPath();
    Path stateFile = stateFile();
    BuildState last = BuildState.load(stateFile);
    if (files.isEmpty() && last.written().isEmpty()) {
      getLog().info("No IDL files to compile");
      return;
    }
    project.addCompileSourceRoot(output.toString());
    String fingerprint = Fingerprint.of(options, charset(), files, places);
    if (last.isCurrent(fingerprint, output)) {
      getLog().info("Nothing to compile: no IDL file and no option has changed");
      return;
    }
    // Should this build fail: what was written before is still there, and still to be removed.
    new BuildState("", last.read(), last.written()).store(stateFile);
    ProgressLines progress = new ProgressLines(line -> getLog().info(line));
    Compilation compilation =
        new IdlCompiler(options, IncludePath.of(places), progress).compile(files);
    report(compilation.diagnostics());

    OutputFolder folder = new OutputFolder(output, charset());
    Map<String, String> written = folder.write(compilation.sources());
    Set<String> stale = new LinkedHashSet<>(last.written().keySet());
    stale.removeAll(written.keySet());
    folder.remove(stale);
    List<String> read = compilation.files().stream().map(SourceFile::id).toList();
    new BuildState(fingerprint, BuildState.hashes(read), written).store(stateFile);
    getLog()
        .info(
            String.format(
                "Compiled %d IDL files to %d classes: %d written, %d removed",
                files.size(), written.size(), folder.changed(), folder.removed()));
  }

  private List<SourceFile> files(DependencyFiles dependencies)
      throws IOException, MojoFailureException {
    List<SourceFile> files = new ArrayList<>();
    for (Path folder : folders(thriftSources, "src/main/thrift")) {
      add(SourceFolder.files(folder, SourceFolder.THRIFT), files);
    }
    for (Path folder : folders(protoSources, "src/main/proto")) {
      add(SourceFolder.files(folder, SourceFolder.PROTOBUF), files);
    }
    for (DependencyIdl wanted : dependencyIdl) {
      files.addAll(dependencies.find(wanted));
    }
    return files;
  }

  private static void add(List<Path> paths, List<SourceFile> files) throws IOException {
    for (Path path : paths) {
      try {
        files.add(SourceFile.read(path));
      } catch (IOException e) {
        throw new IOException(path + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  /** Returns the given folders, all of which must be there, or the one that is the default. */
  private List<Path> folders(List<File> given, String usual) throws MojoFailureException {
    for (File folder : given) {
      if (!folder.isDirectory()) {
        throw new MojoFailureException("there is no folder " + folder);
      }
    }
    return given.isEmpty()
        ? List.of(project.getBasedir().toPath().resolve(usual))
        : given.stream().map(File::toPath).toList();
  }

  private void report(Diagnostics diagnostics) throws MojoFailureException {
    for (Diagnostic diagnostic : diagnostics.all()) {
      if (diagnostic.severity() == Severity.ERROR) {
        getLog().error(diagnostic.render());
      } else {
        getLog().warn(diagnostic.render());
      }
    }
    if (diagnostics.hasErrors()) {
      long errors = diagnostics.errorCount();
      throw new MojoFailureException(
          errors + (errors == 1 ? " error" : " errors") + " in IDL files, shown above");
    }
  }

  private Path stateFile() {
    String id = execution == null ? "default" : execution.getExecutionId();
    return stateDirectory.toPath().resolve(id.replaceAll("[^A-Za-z0-9._-]", "_") + ".state");
  }

  private Charset charset() {
    return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
  }
}
