package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below {@code google/protobuf/} that every protobuf compiler brings along, and that of
 * this compiler's own options.
 *
 * <p>They are Gatun's own writing of the published definitions: the same types, names and numbers.
 * A file of that name on the user's path comes before them, as it does for protoc.
 */
final class WellKnownFiles {

  static final String DESCRIPTOR = "google/protobuf/descriptor.proto";

  private static final String OPTIONS = "gatun/options.proto";

  private static final String RESOURCES = "/dev/gatun/idl/proto/";

  private static final String FOLDER = "google/protobuf/";

  private static final Set<String> NAMES =
      Set.of(
          "any.proto",
          "api.proto",
          "cpp_features.proto",
          "descriptor.proto",
          "duration.proto",
          "empty.proto",
          "field_mask.proto",
          "java_features.proto",
          "source_context.proto",
          "struct.proto",
          "timestamp.proto",
          "type.proto",
          "wrappers.proto");

  private WellKnownFiles() {}

  /** Returns the file that is imported under this name, or null. */
  static @Nullable SourceFile find(String name) {
    if (name.equals(OPTIONS)) {
      return read(name, RESOURCES + "gatun-options.proto");
    }
    return name.startsWith(FOLDER) && NAMES.contains(name.substring(FOLDER.length()))
        ? read(name, RESOURCES + "wellknown/" + name.substring(FOLDER.length()))
        : null;
  }

  private static SourceFile read(String name, String resource) {
    try (InputStream in = WellKnownFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in this jar: " + resource);
      }
      return SourceFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("this jar cannot be read", e);
    }
  }
}
