package dev.gatun.idl.compiler;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.Definition;
import java.util.ArrayList;
import java.util.List;

/**
 * What the roots of a compilation name.
 *
 * @param thrift the definitions of Thrift files
 * @param protobuf the full names of definitions of protobuf files
 */
record Roots(List<Definition> thrift, List<String> protobuf) {

  /** Finds the roots; a name that nothing has is an error. */
  static Roots find(
      CompileOptions options, Documents thrift, ProtoDocuments protobuf, Diagnostics diagnostics) {
    RootNames thriftNames = new RootNames(thrift, options.withIncluded());
    Roots roots = new Roots(new ArrayList<>(), new ArrayList<>());
    for (String name : options.roots()) {
      List<Definition> definitions = thriftNames.find(name);
      List<String> fullNames = protobuf.find(name);
      if (definitions.isEmpty() && fullNames.isEmpty()) {
        diagnostics.fileError(
            name,
            "no service, type or constant has this name of a root",
            thriftNames.hint(name, protobuf.rootNames()));
      }
      roots.thrift.addAll(definitions);
      roots.protobuf.addAll(fullNames);
    }
    return roots;
  }
}
