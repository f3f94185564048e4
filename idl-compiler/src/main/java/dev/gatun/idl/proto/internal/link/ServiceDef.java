package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** A service. */
final class ServiceDef extends Def {

  final List<MethodDef> methods = new ArrayList<>();

  ServiceDef(Node.Service node, String fullName, FileDef parent) {
    super(Target.SERVICE, node.name(), fullName, parent);
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }
}
