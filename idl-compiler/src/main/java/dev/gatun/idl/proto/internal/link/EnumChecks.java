package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.NumberRange;
import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What holds within an enum. */
final class EnumChecks {

  private final Diagnostics diagnostics;

  EnumChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(EnumDef type) {
    if (type.values.isEmpty()) {
      diagnostics.error(type.span(), "an enum must have a value");
      return;
    }
    EnumValueDef first = type.values.get(0);
    if (!type.isClosed() && first.number != 0) {
      diagnostics.error(
          first.node.number().span(),
          "the first value of an open enum must be 0",
          "put a value such as "
              + type.name.text().toUpperCase(Locale.ROOT)
              + "_UNSPECIFIED = 0 in front");
    }
    checkNumbers(type);
    checkReserved(type);
    checkJsonNames(type);
  }

  private void checkNumbers(EnumDef type) {
    if (type.options.get("allow_alias") != null && !type.options.getBool("allow_alias", true)) {
      String hint = "remove it";
      diagnostics.error(type.spanOfOption("allow_alias"), "allow_alias is false anyway", hint);
    }
    boolean mayAlias = type.options.getBool("allow_alias", false);
    boolean aliases = false;
    for (EnumValueDef value : type.values) {
      EnumValueDef first = type.valuesByNumber.get(value.number);
      if (first == null || first == value) {
        continue;
      }
      aliases = true;
      if (!mayAlias) {
        diagnostics.error(
            value.node.number().span(),
            "'" + first.name.text() + "' has the number " + value.number + " already",
            "write 'option allow_alias = true;' if that is meant");
      }
    }
    if (mayAlias && !aliases) {
      diagnostics.error(
          type.spanOfOption("allow_alias"), "no two values have one number", "remove allow_alias");
    }
  }

  private void checkReserved(EnumDef type) {
    RangeIndex<NumberRange> index = new RangeIndex<>();
    List<Node.Range> nodes = type.node.members().reservedRanges;
    for (int i = 0; i < type.reserved.size(); i++) {
      NumberRange numbers = type.reserved.get(i);
      NumberRange other = index.add(numbers, numbers);
      if (other != null) {
        diagnostics.error(
            nodes.get(Math.min(i, nodes.size() - 1)).span(),
            "reserved " + numbers + " overlaps reserved " + other);
      }
    }
    Set<String> names = MessageChecks.uniqueNames(type.node.members().reservedNames, diagnostics);
    for (EnumValueDef value : type.values) {
      if (index.find(value.number) != null) {
        diagnostics.error(
            value.node.number().span(), "the number " + value.number + " is reserved");
      }
      if (names.contains(value.name.text())) {
        diagnostics.error(value.span(), "the name '" + value.name.text() + "' is reserved");
      }
    }
  }

  private void checkJsonNames(EnumDef type) {
    boolean excused =
        type.edition() != Edition.PROTO3
            && type.options.getBool("deprecated_legacy_json_field_conflicts", false);
    Map<String, EnumValueDef> names = new HashMap<>();
    for (EnumValueDef value : type.values) {
      String name = JsonNames.ofEnumValue(value.name.text(), type.name.text());
      EnumValueDef other = names.putIfAbsent(name, value);
      if (other == null || other.number == value.number) {
        continue;
      }
      String message =
          "'"
              + value.name.text()
              + "' and '"
              + other.name.text()
              + "' differ only in case, "
              + "underscores or the name of the enum in front";
      if (excused) {
        diagnostics.warning(value.span(), message);
      } else {
        diagnostics.error(value.span(), message);
      }
    }
  }
}
