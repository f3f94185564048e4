package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.NumberRange;
import dev.gatun.idl.proto.internal.syntax.Node;
import dev.gatun.idl.proto.internal.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds among the members of a message: numbers, reserved ones, ranges. */
final class MessageChecks {

  private static final int FIRST_LIBRARY_NUMBER = 19_000;
  private static final int LAST_LIBRARY_NUMBER = 19_999;

  private final Diagnostics diagnostics;

  MessageChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(MessageDef message) {
    if (message.option("map_entry") != null) {
      diagnostics.error(
          message.spanOfOption("map_entry"), "map_entry cannot be set", "write map<…, …>");
    }
    if (message.isMessageSet()) {
      checkMessageSet(message);
    }
    RangeIndex<NumberRange> reserved = reserved(message);
    Set<String> names = reservedNames(message);
    checkRanges(message, reserved);
    for (FieldDef field : message.fields) {
      checkNumber(field);
      checkUnique(field, message);
      NumberRange range = reserved.find(field.number);
      if (range != null) {
        diagnostics.error(
            field.node.number().span(),
            "the number " + field.number + " is reserved",
            "the next free number is " + nextFree(message));
      }
      if (names.contains(field.name.text())) {
        diagnostics.error(field.span(), "the name '" + field.name.text() + "' is reserved");
      }
      RangeDef extensions = message.rangeIndex.find(field.number);
      if (extensions != null) {
        diagnostics.error(
            field.node.number().span(),
            "the number " + field.number + " is kept for extensions: " + extensions.numbers);
      }
    }
  }

  /** Checks the number alone; of extensions too. */
  void checkNumber(FieldDef field) {
    Node.Whole node = field.node.number();
    long number = node.value();
    if (number < 1) {
      diagnostics.error(node.span(), "the numbers of fields begin at 1");
    } else if (number > Declarer.MAX_FIELD_NUMBER && !field.isExtension()) {
      diagnostics.error(
          node.span(), "the largest number of a field is " + Declarer.MAX_FIELD_NUMBER);
    } else if (number > Integer.MAX_VALUE) {
      diagnostics.error(node.span(), "the number does not fit into 32 bits");
    } else if (number >= FIRST_LIBRARY_NUMBER && number <= LAST_LIBRARY_NUMBER) {
      String range = FIRST_LIBRARY_NUMBER + " to " + LAST_LIBRARY_NUMBER;
      diagnostics.error(node.span(), "the numbers " + range + " belong to protobuf itself");
    }
  }

  /** Checks that no other field or extension of the message has the number. */
  void checkUnique(FieldDef field, MessageDef message) {
    FieldDef other = message.byNumber.putIfAbsent(field.number, field);
    if (other != null && other != field) {
      boolean sameFile = other.file() == field.file();
      String where = sameFile ? "line " + other.span().line() : other.file().importName;
      diagnostics.error(
          field.node.number().span(),
          "'" + other.name.text() + "' (" + where + ") has the number " + field.number + " already",
          field.isExtension() ? null : "the next free number is " + nextFree(message));
    }
  }

  private void checkMessageSet(MessageDef message) {
    if (message.edition() == Edition.PROTO3) {
      diagnostics.error(
          message.spanOfOption("message_set_wire_format"), "there are no message sets in proto3");
    }
    for (FieldDef field : message.fields) {
      diagnostics.error(field.span(), "a message set has no fields, only extensions");
    }
  }

  private RangeIndex<NumberRange> reserved(MessageDef message) {
    RangeIndex<NumberRange> index = new RangeIndex<>();
    List<Node.Range> nodes = message.node.members().reservedRanges;
    for (int i = 0; i < message.reserved.size(); i++) {
      NumberRange numbers = message.reserved.get(i);
      NumberRange other = index.add(numbers, numbers);
      if (other != null) {
        diagnostics.error(
            nodes.get(Math.min(i, nodes.size() - 1)).span(),
            "reserved " + numbers + " overlaps reserved " + other);
      }
    }
    return index;
  }

  private Set<String> reservedNames(MessageDef message) {
    return uniqueNames(message.node.members().reservedNames, diagnostics);
  }

  static Set<String> uniqueNames(List<Word> words, Diagnostics diagnostics) {
    Set<String> names = new HashSet<>();
    for (Word name : words) {
      if (!names.add(name.text())) {
        diagnostics.error(name.span(), "the name '" + name.text() + "' is reserved twice");
      }
    }
    return names;
  }

  private void checkRanges(MessageDef message, RangeIndex<NumberRange> reserved) {
    if (message.edition() == Edition.PROTO3 && !message.ranges.isEmpty()) {
      diagnostics.error(
          message.ranges.get(0).span(),
          "messages of proto3 have no extensions",
          "use google.protobuf.Any, or edition 2023");
    }
    for (RangeDef range : message.ranges) {
      RangeDef other = message.rangeIndex.add(range.numbers, range);
      if (other != null) {
        diagnostics.error(
            range.span(), "extensions " + range.numbers + " overlaps extensions " + other.numbers);
      }
      NumberRange both = reserved.overlapping(range.numbers);
      if (both != null) {
        diagnostics.error(
            range.span(), "extensions " + range.numbers + " overlaps reserved " + both);
      }
    }
  }

  private static int nextFree(MessageDef message) {
    int next = 1;
    for (FieldDef field : message.fields) {
      next = Math.max(next, field.number < Declarer.MAX_FIELD_NUMBER ? field.number + 1 : 1);
    }
    for (NumberRange range : message.reserved) {
      next = range.contains(next) ? range.last() + 1 : next;
    }
    return next < FIRST_LIBRARY_NUMBER || next > LAST_LIBRARY_NUMBER
        ? next
        : LAST_LIBRARY_NUMBER + 1;
  }
}
