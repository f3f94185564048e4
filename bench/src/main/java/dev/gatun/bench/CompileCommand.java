package dev.gatun.bench;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.compiler.Compilation;
import dev.gatun.idl.compiler.CompileOptions;
import dev.gatun.idl.compiler.IdlCompiler;
import dev.gatun.idl.compiler.ProgressLines;
import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.thrift.NegativeIds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compiles IDL files to Java by hand; in a build, the Maven plugin does. */
@Command(
    name = "compile",
    mixinStandardHelpOptions = true,
    description = "Compiles Thrift and protobuf IDL to Java.",
    footer = {"", "Exit code: 0 done, 1 errors in the files, 2 not understood."})
final class CompileCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "IDL files to compile")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "the source folder to write below; by default this folder")
  private Path out = Path.of(".");

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "a folder or jar in which included files are looked for; may be repeated")
  private List<Path> includePath = new ArrayList<>();

  @Option(
      names = "--codec",
      split = ",",
      paramLabel = "CODEC",
      description = "of Thrift files: binary or compact, or both with a comma; by default both")
  private Set<Codec> codecs = EnumSet.noneOf(Codec.class);

  @Option(
      names = "--package-suffix",
      paramLabel = "SUFFIX",
      description = "what is added to each package after a dot")
  private String packageSuffix = "";

  @Option(names = "--lazy", description = "decode strings only when they are asked for")
  private boolean lazy;

  @Option(
      names = "--keep-unknown-fields",
      description = "structs keep fields that they do not know, and write them again")
  private boolean keepUnknownFields;

  @Option(
      names = "--rpc",
      description = "services become clients and dispatches too, which need gatun-transport-loom")
  private boolean rpc;

  @Option(
      names = "--allow-neg-keys",
      description = "keep field ids that are not positive, and do not give them others")
  private boolean allowNegativeKeys;

  @Option(names = "--with-included", description = "compile what the files include, too")
  private boolean withIncluded;

  @Option(
      names = "--root",
      paramLabel = "NAME",
      description = "emit only this service or type and what it refers to; may be repeated")
  private List<String> roots = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli injects it
  @Spec
  private CommandSpec spec;

  CompileCommand() {}

  @Override
  public Integer call() throws IOException {
    ProgressLines progress = new ProgressLines(line -> System.err.println("gatun: " + line));
    Compilation compilation =
        new IdlCompiler(options(), IncludePath.of(includePath), progress).compileFiles(files);
    Diagnostics diagnostics = compilation.diagnostics();
    if (!diagnostics.all().isEmpty()) {
      System.err.println(diagnostics.render());
    }
    if (!compilation.succeeded()) {
      long errors = diagnostics.errorCount();
      System.err.println("gatun: " + errors + (errors == 1 ? " error" : " errors"));
      return 1;
    }
    for (JavaSource source : compilation.sources()) {
      Path file = out.resolve(source.path());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, source.text());
    }
    print(System.out, compilation.sources().size());
    return 0;
  }

  private void print(PrintStream to, int classes) {
    to.println(classes + (classes == 1 ? " class" : " classes") + " below " + out);
  }

  private CompileOptions options() {
    try {
      return new CompileOptions(
          new JavaOptions(
              codecs.isEmpty() ? EnumSet.allOf(Codec.class) : codecs,
              packageSuffix,
              lazy,
              keepUnknownFields,
              rpc),
          List.of(),
          withIncluded,
          roots,
          allowNegativeKeys ? NegativeIds.KEPT : NegativeIds.RENUMBERED);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
