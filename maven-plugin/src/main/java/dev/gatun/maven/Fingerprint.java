package dev.gatun.maven;

import dev.gatun.idl.SourceFile;
import dev.gatun.idl.compiler.CompileOptions;
import dev.gatun.idl.compiler.FileOptions;
import dev.gatun.idl.compiler.IdlCompiler;
import dev.gatun.idl.java.JavaOptions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * The hash of all that a build depends on, but for the texts of included files: of these the names
 * are in it, as a new file may come before another of its name on the include path.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(
      CompileOptions options, Charset charset, List<SourceFile> files, List<Path> includePath)
      throws IOException {
    Digest digest = new Digest();
    addCompiler(digest);
    digest.add(charset.name()).add(Boolean.toString(options.withIncluded()));
    digest.add(options.roots().toString());
    digest.add(options.negativeIds().toString());
    add(options.java(), digest);
    for (FileOptions ofFiles : options.ofFiles()) {
      digest.add("options").add(ofFiles.files());
      add(ofFiles.java(), digest);
    }
    for (SourceFile file : files) {
      digest.add("file").add(file.id()).add(file.text());
    }
    for (Path place : includePath) {
      digest.add("place").addStamp(place);
      if (Files.isDirectory(place)) {
        SourceFolder.files(place).forEach(file -> digest.add(file.toString()));
      }
    }
    return digest.hex();
  }

  private static void add(JavaOptions options, Digest digest) {
    digest
        .add(new TreeSet<>(options.codecs()).toString())
        .add(options.packageSuffix())
        .add(Boolean.toString(options.lazyStrings()))
        .add(Boolean.toString(options.keepUnknownFields()))
        .add(Boolean.toString(options.rpc()));
  }

  /** Another version of the compiler emits other Java, and a snapshot keeps its version. */
  private static void addCompiler(Digest digest) throws IOException {
    try {
      Path jar =
          Path.of(IdlCompiler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      digest.addStamp(jar);
    } catch (URISyntaxException | FileSystemNotFoundException | IllegalArgumentException e) {
      digest.add("a compiler of unknown origin");
    }
  }
}
