package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.NumberRange;
import dev.gatun.idl.proto.internal.syntax.Members;
import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes definitions of the nodes of a file and enters their names. */
final class Declarer {

  /** The largest number of a field, and of an extension outside of message sets. */
  static final int MAX_FIELD_NUMBER = (1 << 29) - 1;

  private final Symbols symbols;
  private final Diagnostics diagnostics;

  Declarer(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  void declare(FileDef file) {
    Members members = file.node.members();
    members.messages.forEach(node -> file.messages.add(message(node, file)));
    members.enums.forEach(node -> file.enums.add(enumType(node, file)));
    members.services.forEach(node -> file.services.add(service(node, file)));
    extensions(members.extendBlocks, file, file.extensions);
  }

  private MessageDef message(Node.Message node, Def parent) {
    MessageDef def = new MessageDef(node, within(parent, node.name().text()), parent);
    symbols.declare(def);
    Members members = node.members();
    for (Node.Oneof oneof : members.oneofs) {
      OneofDef oneofDef = new OneofDef(oneof, within(def, oneof.name().text()), def);
      symbols.declare(oneofDef);
      def.oneofs.add(oneofDef);
    }
    members.messages.forEach(nested -> def.messages.add(message(nested, def)));
    members.enums.forEach(nested -> def.enums.add(enumType(nested, def)));
    for (Node.Field field : members.fields) {
      OneofDef oneof = field.oneof() < 0 ? null : def.oneofs.get(field.oneof());
      FieldDef fieldDef = field(field, def, oneof, null);
      def.fields.add(fieldDef);
      def.fieldsByName.putIfAbsent(fieldDef.name.text(), fieldDef);
      if (field.mapKey() != null) {
        String entry = within(def, JsonNames.mapEntry(field.name().text()));
        symbols.declare(new MapEntryDef(field.name(), entry, def));
      }
    }
    extensions(members.extendBlocks, def, def.extensions);
    ranges(members, def);
    return def;
  }

  private void extensions(List<Node.Extend> blocks, Def scope, List<FieldDef> to) {
    for (Node.Extend block : blocks) {
      for (Node.Field node : block.fields()) {
        to.add(field(node, scope, null, block));
      }
    }
  }

  private FieldDef field(
      Node.Field node, Def scope, @Nullable OneofDef oneof, Node.@Nullable Extend block) {
    String fullName = within(scope, FieldDef.fieldName(node).text());
    FieldDef def =
        new FieldDef(
            node,
            clamped(node.number().value()),
            fullName,
            scope,
            oneof,
            block == null ? null : block.extendee());
    def.jsonName = JsonNames.ofField(def.name.text());
    symbols.declare(def);
    return def;
  }

  private EnumDef enumType(Node.EnumType node, Def parent) {
    EnumDef def = new EnumDef(node, within(parent, node.name().text()), parent);
    symbols.declare(def);
    for (Node.EnumValue value : node.values()) {
      long number = value.number().value();
      if (number != (int) number) {
        diagnostics.error(value.number().span(), "the number does not fit into 32 bits");
      }
      EnumValueDef valueDef =
          new EnumValueDef(value, (int) number, within(parent, value.name().text()), def);
      symbols.declare(valueDef);
      def.values.add(valueDef);
      def.valuesByName.putIfAbsent(valueDef.name.text(), valueDef);
      def.valuesByNumber.putIfAbsent(valueDef.number, valueDef);
    }
    for (Node.Range range : node.members().reservedRanges) {
      NumberRange numbers = range(range, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
      if (numbers != null) {
        def.reserved.add(numbers);
      }
    }
    return def;
  }

  private ServiceDef service(Node.Service node, FileDef file) {
    ServiceDef def = new ServiceDef(node, within(file, node.name().text()), file);
    symbols.declare(def);
    for (Node.Method method : node.methods()) {
      MethodDef methodDef = new MethodDef(method, within(def, method.name().text()), def);
      symbols.declare(methodDef);
      def.methods.add(methodDef);
    }
    return def;
  }

  private void ranges(Members members, MessageDef def) {
    for (Node.Range range : members.reservedRanges) {
      NumberRange numbers = range(range, 1, Integer.MAX_VALUE - 1, MAX_FIELD_NUMBER);
      if (numbers != null) {
        def.reserved.add(numbers);
      }
    }
    int max = def.isMessageSet() ? Integer.MAX_VALUE - 1 : MAX_FIELD_NUMBER;
    for (Node.Extensions node : members.extensions) {
      for (Node.Range range : node.ranges()) {
        NumberRange numbers = range(range, 1, max, max);
        if (numbers != null) {
          def.ranges.add(new RangeDef(numbers, node, range, def));
        }
      }
    }
  }

  private @Nullable NumberRange range(Node.Range range, int least, int most, int max) {
    Node.Whole first = range.first();
    Node.Whole last = range.last();
    for (Node.Whole number : last == null ? List.of(first) : List.of(first, last)) {
      if (number.value() < least || number.value() > most) {
        diagnostics.error(number.span(), "the number must be from " + least + " to " + most);
        return null;
      }
    }
    long end = last == null ? max : last.value();
    if (end < first.value()) {
      diagnostics.error(range.span(), "the range ends before it begins");
      return null;
    }
    return new NumberRange((int) first.value(), (int) end);
  }

  private static String within(Def parent, String name) {
    return parent.fullName.isEmpty() ? name : parent.fullName + "." + name;
  }

  private static int clamped(long number) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(Integer.MIN_VALUE, number));
  }
}
