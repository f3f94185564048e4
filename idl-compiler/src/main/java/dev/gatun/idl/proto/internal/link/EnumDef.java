package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.Features;
import dev.gatun.idl.proto.NumberRange;
import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An enum. */
final class EnumDef extends Def {

  final Node.EnumType node;
  final List<EnumValueDef> values = new ArrayList<>();
  final List<NumberRange> reserved = new ArrayList<>();

  /** The values by name; of two with one name the first. */
  final Map<String, EnumValueDef> valuesByName = new HashMap<>();

  /** The values by number; of aliases the first. */
  final Map<Integer, EnumValueDef> valuesByNumber = new HashMap<>();

  EnumDef(Node.EnumType node, String fullName, Def parent) {
    super(Target.ENUM, node.name(), fullName, parent);
    this.node = node;
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }

  boolean isClosed() {
    return features.enumType() == Features.EnumType.CLOSED;
  }
}
