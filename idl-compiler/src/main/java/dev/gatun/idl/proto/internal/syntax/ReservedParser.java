package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the statements that set numbers and names aside. */
final class ReservedParser {

  private final TokenReader in;
  private final OptionParser options;
  private final Edition edition;

  ReservedParser(TokenReader in, OptionParser options, Edition edition) {
    this.in = in;
    this.options = options;
    this.edition = edition;
  }

  /** Reads reserved numbers or names. */
  void reserved(Members members, boolean signed) throws SyntaxFault {
    in.expect("reserved");
    if (in.sees(Kind.STRING) || in.sees(Kind.IDENTIFIER)) {
      boolean quoted = in.sees(Kind.STRING);
      if (quoted == edition.hasFeatures()) {
        String form = quoted ? "without quotes" : "in quotes";
        in.error(in.span(in.peek()), "reserved names are written " + form + " in this edition");
      }
      do {
        members.reservedNames.add(name(quoted));
      } while (in.accept(","));
    } else {
      do {
        members.reservedRanges.add(range(signed));
      } while (in.accept(","));
    }
    in.expectEnd();
  }

  /** Reads numbers for extensions. */
  void extensions(Members members) throws SyntaxFault {
    int start = in.peek().start();
    in.expect("extensions");
    List<Node.Range> ranges = new ArrayList<>();
    do {
      ranges.add(range(false));
    } while (in.accept(","));
    List<OptionNode> found = options.list();
    in.expectEnd();
    members.extensions.add(new Node.Extensions(ranges, found, in.from(start)));
  }

  private Word name(boolean quoted) throws SyntaxFault {
    if (!quoted) {
      return in.identifier("a reserved name");
    }
    Value.Text text = in.strings("a reserved name in quotes");
    Word name = new Word(text.bytes().toUtf8(), text.span());
    if (!name.text().matches("[A-Za-z_][A-Za-z_0-9]*")) {
      in.warning(name.span(), "'" + name.text() + "' is no name that something could have", null);
    }
    return name;
  }

  private Node.Range range(boolean signed) throws SyntaxFault {
    int start = in.peek().start();
    Node.Whole first = in.number("a number", signed);
    if (!in.accept("to")) {
      return new Node.Range(first, first, in.from(start));
    }
    if (in.accept("max")) {
      return new Node.Range(first, null, in.from(start));
    }
    Node.Whole last = in.number("a number or max", signed);
    return new Node.Range(first, last, in.from(start));
  }
}
