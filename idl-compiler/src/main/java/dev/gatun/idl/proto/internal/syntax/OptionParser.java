package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.proto.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads options: statements of their own, and lists in brackets. */
final class OptionParser {

  private final TokenReader in;
  private final TextFormatParser textFormat;

  OptionParser(TokenReader in) {
    this.in = in;
    this.textFormat = new TextFormatParser(in);
  }

  /** Reads a statement, whose first word is still there. */
  OptionNode statement() throws SyntaxFault {
    in.expect("option");
    OptionNode option = assignment();
    in.expectEnd();
    return option;
  }

  /** Reads a list in brackets, if there is one. */
  List<OptionNode> list() throws SyntaxFault {
    List<OptionNode> options = new ArrayList<>();
    if (in.accept("[")) {
      do {
        options.add(assignment());
      } while (in.accept(","));
      if (!in.accept("]")) {
        throw in.expected("',' or ']'");
      }
    }
    return options;
  }

  private OptionNode assignment() throws SyntaxFault {
    List<OptionNode.Part> path = new ArrayList<>();
    do {
      path.add(part());
    } while (in.accept("."));
    in.expect("=");
    return new OptionNode(path, value());
  }

  private OptionNode.Part part() throws SyntaxFault {
    if (!in.accept("(")) {
      return new OptionNode.Part(in.identifier("the name of an option"), false);
    }
    Word name = in.dotted("the name of an extension", true);
    in.expect(")");
    return new OptionNode.Part(name, true);
  }

  private Value value() throws SyntaxFault {
    Token first = in.peek();
    if (first.kind() == Kind.STRING) {
      return in.strings("a string");
    }
    return in.sees("{") ? textFormat.message(0) : textFormat.numberOrWord("a value");
  }
}
