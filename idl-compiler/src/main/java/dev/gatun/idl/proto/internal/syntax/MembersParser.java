package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads messages, their fields, and extensions. */
final class MembersParser {

  private static final String LABELS = "required, optional or repeated";

  private final TokenReader in;
  private final OptionParser options;
  private final Edition edition;
  private final EnumParser enums;
  private final ReservedParser reserved;

  MembersParser(TokenReader in, OptionParser options, Edition edition) {
    this.in = in;
    this.options = options;
    this.edition = edition;
    this.enums = new EnumParser(in, options, edition);
    this.reserved = new ReservedParser(in, options, edition);
  }

  EnumParser enums() {
    return enums;
  }

  /** Reads a message into the members of what is around it. */
  void message(Members around, int depth) throws SyntaxFault {
    int first = in.index();
    in.expect("message");
    Word name = in.identifier("the name of the message");
    String doc = in.doc(first);
    around.messages.add(new Node.Message(name, body(depth), false, doc));
  }

  /** Reads a block of extensions. */
  void extend(Members around, int depth) throws SyntaxFault {
    in.expect("extend");
    Word extendee = in.dotted("the name of a message", true);
    Members fields = new Members();
    in.block(() -> field(fields, around, -1, depth, true));
    if (fields.fields.isEmpty()) {
      in.error(extendee.span(), "there must be a field in an extend block");
    }
    around.extendBlocks.add(new Node.Extend(extendee, fields.fields));
  }

  private Members body(int depth) throws SyntaxFault {
    Members members = new Members();
    if (depth >= TokenReader.MAX_MESSAGE_DEPTH) {
      in.error(in.span(in.peek()), "messages nest deeper than " + TokenReader.MAX_MESSAGE_DEPTH);
      in.skipBlock();
      return members;
    }
    in.block(() -> member(members, depth + 1));
    return members;
  }

  private void member(Members members, int depth) throws SyntaxFault {
    if (in.accept(";")) {
      return;
    }
    switch (in.peek().text()) {
      case "message" -> message(members, depth);
      case "enum" -> members.enums.add(enums.read());
      case "extend" -> extend(members, depth);
      case "extensions" -> reserved.extensions(members);
      case "reserved" -> reserved.reserved(members, false);
      case "option" -> members.options.add(options.statement());
      case "oneof" -> oneof(members, depth);
      default -> field(members, members, -1, depth, false);
    }
  }

  private void oneof(Members members, int depth) throws SyntaxFault {
    int first = in.index();
    in.expect("oneof");
    Word name = in.identifier("the name of the oneof");
    String doc = in.doc(first);
    List<OptionNode> found = new ArrayList<>();
    int oneof = members.oneofs.size();
    int before = members.fields.size();
    members.oneofs.add(new Node.Oneof(name, found, doc));
    in.block(
        () -> {
          if (in.sees("option")) {
            found.add(options.statement());
          } else {
            field(members, members, oneof, depth, false);
          }
        });
    if (members.fields.size() == before) {
      in.error(name.span(), "a oneof must have a field");
    }
  }

  /**
   * Reads a field.
   *
   * @param to where it goes
   * @param around where the message of a group goes
   */
  private void field(Members to, Members around, int oneof, int depth, boolean extension)
      throws SyntaxFault {
    int first = in.index();
    Word label = label(oneof);
    if (in.sees("group")) {
      group(to, around, label, oneof, depth, first);
      return;
    }
    Word mapKey = null;
    Word type = type();
    if (type.text().equals("map") && in.accept("<")) {
      mapKey = in.dotted("the type of the keys", true);
      in.expect(",");
      Word value = in.dotted("the type of the values", true);
      in.expect(">");
      checkMap(label, value, oneof, extension, type);
      type = value;
      label = null;
    } else if (label == null && oneof < 0 && edition == Edition.PROTO2) {
      in.error(type.span(), "the field has no label", "write " + LABELS + " before the type");
    }
    Word name = in.identifier("the name of the field");
    if (!in.accept("=")) {
      in.error(name.span(), "the field '" + name.text() + "' has no number");
      throw new SyntaxFault();
    }
    Node.Whole number = in.number("the number of the field", false);
    List<OptionNode> found = options.list();
    in.expectEnd();
    String doc = in.doc(first);
    to.fields.add(new Node.Field(label, type, mapKey, name, number, found, oneof, false, doc));
  }

  private Word type() throws SyntaxFault {
    if (!in.sees(Kind.IDENTIFIER) && !in.sees(".")) {
      throw in.expected("a field");
    }
    return in.dotted("a type", true);
  }

  private @Nullable Word label(int oneof) throws SyntaxFault {
    if (!in.sees("required") && !in.sees("optional") && !in.sees("repeated")) {
      return null;
    }
    Word label = in.identifier(LABELS);
    if (oneof >= 0) {
      in.error(label.span(), "fields in a oneof have no label", "remove '" + label.text() + "'");
      return null;
    }
    if (edition.hasFeatures() && !label.text().equals("repeated")) {
      String hint =
          label.text().equals("optional")
              ? "remove it: fields have presence unless features.field_presence says otherwise"
              : "write [features.field_presence = LEGACY_REQUIRED] behind the number";
      in.error(label.span(), "there is no label '" + label.text() + "' in editions", hint);
      return null;
    }
    return label;
  }

  private void checkMap(@Nullable Word label, Word value, int oneof, boolean extension, Word map) {
    if (label != null) {
      in.error(label.span(), "map fields have no label", "remove '" + label.text() + "'");
    }
    if (oneof >= 0) {
      in.error(map.span(), "a oneof cannot have a map field", "put the map into a message");
    }
    if (extension) {
      in.error(map.span(), "an extension cannot be a map", "put the map into a message");
    }
    if (value.text().equals("group")) {
      in.error(value.span(), "the values of a map cannot be groups");
    }
  }

  private void group(
      Members to, Members around, @Nullable Word label, int oneof, int depth, int first)
      throws SyntaxFault {
    Token keyword = in.next();
    if (edition.hasFeatures()) {
      String hint = "use a message with [features.message_encoding = DELIMITED]";
      in.error(in.span(keyword), "there are no groups in editions", hint);
    } else if (edition == Edition.PROTO3) {
      in.error(in.span(keyword), "there are no groups in proto3", "use a message");
    } else if (label == null && oneof < 0) {
      String hint = "write " + LABELS + " before the word group";
      in.error(in.span(keyword), "the group has no label", hint);
    }
    Word name = in.identifier("the name of the group");
    char initial = name.text().charAt(0);
    if (initial < 'A' || initial > 'Z') {
      in.error(name.span(), "the name of a group begins with a capital letter");
    }
    in.expect("=");
    Node.Whole number = in.number("the number of the group", false);
    List<OptionNode> found = options.list();
    String doc = in.doc(first);
    around.messages.add(new Node.Message(name, body(depth), true, doc));
    to.fields.add(new Node.Field(label, name, null, name, number, found, oneof, true, doc));
  }
}
