package dev.gatun.idl.compiler;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.Include;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The options of each file: the first of its own that fits, or else the common ones. */
final class DocumentOptions {

  private final CompileOptions options;
  private final List<FilePattern> patterns;
  private final Map<SourceFile, JavaOptions> known = new HashMap<>();

  DocumentOptions(CompileOptions options) {
    this.options = options;
    this.patterns = options.ofFiles().stream().map(o -> FilePattern.of(o.files())).toList();
  }

  JavaOptions of(ThriftDocument document) {
    return of(document.source());
  }

  JavaOptions of(SourceFile file) {
    return known.computeIfAbsent(file, this::find);
  }

  private JavaOptions find(SourceFile file) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).fits(file.name())) {
        return options.ofFiles().get(i).java();
      }
    }
    return options.java();
  }

  /** Reports options that fit no file. */
  void check(List<SourceFile> files, Diagnostics diagnostics) {
    for (int i = 0; i < patterns.size(); i++) {
      FilePattern pattern = patterns.get(i);
      if (files.stream().noneMatch(file -> pattern.fits(file.name()))) {
        String written = options.ofFiles().get(i).files();
        diagnostics.fileError(
            written,
            "there are options for this file, which is neither compiled nor included",
            DidYouMean.hint(written, files.stream().map(DocumentOptions::last).toList()));
      }
    }
  }

  /** Reports Thrift files that cannot use each other's classes. */
  void check(Documents documents, Diagnostics diagnostics) {
    for (ThriftDocument document : documents.all()) {
      document.includes().forEach(include -> check(document, include, diagnostics));
    }
  }

  private void check(ThriftDocument document, Include include, Diagnostics diagnostics) {
    Set<Codec> missing = EnumSet.copyOf(of(document).codecs());
    missing.removeAll(of(include.document()).codecs());
    if (!missing.isEmpty() && !include.document().definitions(StructDefinition.class).isEmpty()) {
      diagnostics.error(
          include.span(),
          "the structs of this file have no "
              + missing.iterator().next().name().toLowerCase(Locale.ROOT)
              + " codec, which those of the including file need",
          "give both files the same codecs");
    }
  }

  private static String last(SourceFile file) {
    String name = file.name().replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
