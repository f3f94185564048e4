package dev.gatun.bench;

import dev.gatun.bench.report.ThisMachine;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.project.NewProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a new Maven project made of an IDL file. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Writes a Maven project that compiles an IDL file, with a main class and a test that write"
            + " and read one of its structs or messages.")
final class InitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "the project's name and folder")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "the IDL file; it is copied, and so is what it includes")
  private Path file = Path.of("");

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "a folder or jar in which included files are looked for; may be repeated")
  private List<Path> includePath = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "where the project's folder is made; by default here")
  private Path out = Path.of(".");

  @SuppressWarnings("NullAway.Init") // picocli injects it
  @Spec
  private CommandSpec spec;

  InitCommand() {}

  @Override
  public Integer call() throws IOException {
    String version = ThisMachine.version("gatun");
    NewProject project;
    try {
      project = NewProject.of(name, read(), IncludePath.of(includePath), version);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (!project.diagnostics().all().isEmpty()) {
      System.err.println(project.diagnostics().render());
    }
    if (project.diagnostics().hasErrors()) {
      return 1;
    }
    Path folder = out.resolve(name).normalize();
    write(folder, project.files());
    System.out.printf("%d files below %s%n", project.files().size(), folder);
    System.out.printf("  cd %s && mvn package exec:exec%n", folder);
    if (version.endsWith("-SNAPSHOT")) {
      System.out.printf(
          "Gatun %s is not published: first bring it to your local repository, with%n"
              + "  ./mvnw install -DskipTests%n"
              + "in Gatun's own folder.%n",
          version);
    }
    return 0;
  }

  private SourceFile read() throws IOException {
    try {
      return SourceFile.read(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    }
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    if (Files.exists(folder)) {
      throw new IOException(folder + " is there already; name a new folder");
    }
    for (Map.Entry<String, String> entry : files.entrySet()) {
      Path target = folder.resolve(entry.getKey());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(target, entry.getValue());
    }
  }
}
