package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.internal.syntax.Node;

/** A oneof. */
final class OneofDef extends Def {

  OneofDef(Node.Oneof node, String fullName, MessageDef parent) {
    super(Target.ONEOF, node.name(), fullName, parent);
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }
}
