package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.NumberRange;
import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message. */
final class MessageDef extends Def {

  final Node.Message node;
  final List<FieldDef> fields = new ArrayList<>();
  final List<OneofDef> oneofs = new ArrayList<>();
  final List<MessageDef> messages = new ArrayList<>();
  final List<EnumDef> enums = new ArrayList<>();
  final List<FieldDef> extensions = new ArrayList<>();
  final List<RangeDef> ranges = new ArrayList<>();
  final List<NumberRange> reserved = new ArrayList<>();

  /** The ranges of extensions; filled in when they are checked. */
  final RangeIndex<RangeDef> rangeIndex = new RangeIndex<>();

  /** The fields by name; of two with one name the first. */
  final Map<String, FieldDef> fieldsByName = new HashMap<>();

  /** The fields and extensions by number, to find the second one. */
  final Map<Integer, FieldDef> byNumber = new HashMap<>();

  MessageDef(Node.Message node, String fullName, Def parent) {
    super(Target.MESSAGE, node.name(), fullName, parent);
    this.node = node;
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }

  boolean isMessageSet() {
    return setsTrue("message_set_wire_format");
  }
}
