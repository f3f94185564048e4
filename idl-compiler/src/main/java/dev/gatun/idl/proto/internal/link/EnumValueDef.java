package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.internal.syntax.Node;

/** A value of an enum; its name is in the scope that the enum is in. */
final class EnumValueDef extends Def {

  final Node.EnumValue node;
  final int number;

  EnumValueDef(Node.EnumValue node, int number, String fullName, EnumDef parent) {
    super(Target.ENUM_ENTRY, node.name(), fullName, parent);
    this.node = node;
    this.number = number;
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }
}
