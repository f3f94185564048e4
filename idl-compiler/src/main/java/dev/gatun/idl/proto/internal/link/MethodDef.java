package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** A method. */
final class MethodDef extends Def {

  final Node.Method node;
  @Nullable MessageDef input;
  @Nullable MessageDef output;

  MethodDef(Node.Method node, String fullName, ServiceDef parent) {
    super(Target.METHOD, node.name(), fullName, parent);
    this.node = node;
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }
}
