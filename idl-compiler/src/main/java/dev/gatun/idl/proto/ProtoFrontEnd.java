package dev.gatun.idl.proto;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.proto.internal.link.Linker;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code .proto} files: proto2, proto3 and edition 2023.
 *
 * <p>Nothing that a file holds makes it throw or end the process. The rules are those of the
 * language's specifications, and where these are silent those that protoc applies.
 */
public final class ProtoFrontEnd {

  private ProtoFrontEnd() {}

  /**
   * Reads files and what they import.
   *
   * <p>A file goes by the name under which others import it: with slashes, from a folder or jar of
   * the path. The files that every protobuf compiler brings along, {@code
   * google/protobuf/timestamp.proto} and the like, are there even when the path does not have them.
   *
   * @param names the names of the files
   * @param path where they and their imports are looked for
   * @param diagnostics takes the errors and warnings; warnings about imports only for the named
   *     files
   * @return the schema, or nothing when {@code diagnostics} has an error
   */
  public static Optional<ProtoSchema> read(
      List<String> names, IncludePath path, Diagnostics diagnostics) {
    return new Linker(diagnostics).link(names, path);
  }
}
