package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.proto.Edition;
import java.util.ArrayList;
import java.util.List;

/** Reads enums. */
final class EnumParser {

  private final TokenReader in;
  private final OptionParser options;
  private final ReservedParser reserved;

  EnumParser(TokenReader in, OptionParser options, Edition edition) {
    this.in = in;
    this.options = options;
    this.reserved = new ReservedParser(in, options, edition);
  }

  Node.EnumType read() throws SyntaxFault {
    int first = in.index();
    in.expect("enum");
    Word name = in.identifier("the name of the enum");
    List<Node.EnumValue> values = new ArrayList<>();
    Members members = new Members();
    String doc = in.doc(first);
    in.block(
        () -> {
          if (in.sees("option")) {
            members.options.add(options.statement());
          } else if (in.sees("reserved")) {
            reserved.reserved(members, true);
          } else if (!in.accept(";")) {
            values.add(value());
          }
        });
    return new Node.EnumType(name, values, members, doc);
  }

  private Node.EnumValue value() throws SyntaxFault {
    int first = in.index();
    Word name = in.identifier("the name of a value");
    in.expect("=");
    Node.Whole number = in.number("the number of the value", true);
    List<OptionNode> found = options.list();
    in.expectEnd();
    return new Node.EnumValue(name, number, found, in.doc(first));
  }
}
