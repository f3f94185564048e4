package dev.gatun.maven;

import dev.gatun.idl.compiler.FileOptions;
import dev.gatun.idl.java.JavaOptions;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** What is emitted of some files, where it differs from what is emitted of the others. */
public final class FileSettings {

  /** The files, by the end of their paths; {@code *} and {@code **} are known. */
  private @Nullable String files;

  private List<String> codecs = List.of();
  private @Nullable String packageSuffix;
  private @Nullable Boolean lazyStrings;
  private @Nullable Boolean keepUnknownFields;
  private @Nullable Boolean rpc;

  /** Called by Maven. */
  public FileSettings() {}

  /** Returns the options of these files; what is not said here is as it is for all. */
  FileOptions over(JavaOptions common) throws MojoFailureException {
    if (files == null) {
      throw new MojoFailureException("fileOptions say for no files: add <files>");
    }
    return new FileOptions(
        files.trim(),
        JavaSettings.of(
            codecs.isEmpty() ? common.codecs() : Set.copyOf(CodecNames.parse(codecs)),
            packageSuffix == null ? common.packageSuffix() : packageSuffix.trim(),
            lazyStrings == null ? common.lazyStrings() : lazyStrings,
            keepUnknownFields == null ? common.keepUnknownFields() : keepUnknownFields,
            rpc == null ? common.rpc() : rpc));
  }
}
