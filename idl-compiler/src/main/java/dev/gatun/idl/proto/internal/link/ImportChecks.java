package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.ProtoImport;
import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.Collections;

/** Finds imports of which nothing is used. */
final class ImportChecks {

  private final Diagnostics diagnostics;

  ImportChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(FileDef file) {
    for (int i = 0; i < file.imports.size(); i++) {
      FileDef imported = file.imports.get(i);
      Node.Import node = file.node.imports().get(i);
      if (imported != null
          && node.kind() != ProtoImport.Kind.PUBLIC
          && Collections.disjoint(imported.published(), file.used)) {
        diagnostics.warning(node.file().span(), "nothing of '" + imported.importName + "' is used");
      }
    }
  }
}
