package dev.gatun.idl.proto.internal.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads services. */
final class ServiceParser {

  private final TokenReader in;
  private final OptionParser options;

  ServiceParser(TokenReader in, OptionParser options) {
    this.in = in;
    this.options = options;
  }

  Node.Service read() throws SyntaxFault {
    int first = in.index();
    in.expect("service");
    Word name = in.identifier("the name of the service");
    List<Node.Method> methods = new ArrayList<>();
    Members members = new Members();
    String doc = in.doc(first);
    in.block(
        () -> {
          if (in.sees("option")) {
            members.options.add(options.statement());
          } else if (!in.accept(";")) {
            methods.add(method());
          }
        });
    return new Node.Service(name, methods, members, doc);
  }

  private Node.Method method() throws SyntaxFault {
    int first = in.index();
    if (!in.accept("rpc")) {
      throw in.expected("rpc or option");
    }
    Word name = in.identifier("the name of the method");
    in.expect("(");
    boolean clientStreaming = in.accept("stream");
    Word input = in.dotted("a message type", true);
    in.expect(")");
    in.expect("returns");
    in.expect("(");
    boolean serverStreaming = in.accept("stream");
    Word output = in.dotted("a message type", true);
    in.expect(")");
    List<OptionNode> found = new ArrayList<>();
    String doc;
    if (in.sees("{")) {
      doc = in.doc(first);
      in.block(
          () -> {
            if (!in.accept(";")) {
              if (!in.sees("option")) {
                throw in.expected("option or '}'");
              }
              found.add(options.statement());
            }
          });
    } else {
      in.expectEnd();
      doc = in.doc(first);
    }
    return new Node.Method(name, input, clientStreaming, output, serverStreaming, found, doc);
  }
}
