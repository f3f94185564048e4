package dev.gatun.maven;

import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaOptions;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/** Options of a POM, of which wrong ones are the user's to mend. */
final class JavaSettings {
  private JavaSettings() {}

  static JavaOptions of(
      Set<Codec> codecs,
      String packageSuffix,
      boolean lazyStrings,
      boolean keepUnknownFields,
      boolean rpc)
      throws MojoFailureException {
    try {
      return new JavaOptions(codecs, packageSuffix, lazyStrings, keepUnknownFields, rpc);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }
}
