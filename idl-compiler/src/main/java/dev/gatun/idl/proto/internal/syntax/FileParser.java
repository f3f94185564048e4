package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.ProtoImport;
import dev.gatun.idl.proto.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file. */
public final class FileParser {

  private final TokenReader in;
  private final OptionParser options;
  private final Members members = new Members();
  private final List<Node.Import> imports = new ArrayList<>();
  private final Set<String> imported = new HashSet<>();
  private @Nullable Word packageName;

  private FileParser(TokenReader in) {
    this.in = in;
    this.options = new OptionParser(in);
  }

  /** Reads a file; what is wrong is reported and left out of the tree. */
  public static Node.File parse(SourceFile source, Diagnostics diagnostics) {
    int malformed = source.malformedOffset();
    if (malformed >= 0) {
      diagnostics.warning(source.span(malformed, malformed + 1), "this is not UTF-8");
    }
    return new FileParser(new TokenReader(source, diagnostics)).file();
  }

  private Node.File file() {
    Edition[] edition = {Edition.PROTO2};
    int first = in.index();
    if (in.sees("syntax") || in.sees("edition")) {
      in.recovering(() -> edition[0] = edition());
    } else if (!in.atEnd()) {
      in.warning(in.span(in.peek()), "the file names no syntax and is taken as proto2", null);
    }
    String doc = in.doc(first);
    MembersParser parser = new MembersParser(in, options, edition[0]);
    while (!in.atEnd()) {
      if (in.sees("}")) {
        in.error(in.span(in.peek()), "this '}' closes nothing");
        in.next();
      } else {
        in.recovering(() -> statement(parser));
      }
    }
    Word name = packageName;
    if (name == null) {
      name = new Word("", in.source().span(0, 0));
    }
    return new Node.File(in.source(), edition[0], name, imports, members, doc);
  }

  private Edition edition() throws SyntaxFault {
    boolean syntax = in.next().is("syntax");
    in.expect("=");
    Value.Text text = in.strings(syntax ? "\"proto2\" or \"proto3\"" : "an edition");
    in.expectEnd();
    String name = text.bytes().toUtf8();
    if (syntax) {
      if (!name.equals("proto2") && !name.equals("proto3")) {
        String hint = name.startsWith("20") ? "write edition = \"" + name + "\";" : null;
        in.error(text.span(), "there is no syntax '" + name + "', only proto2 and proto3", hint);
      }
      return name.equals("proto3") ? Edition.PROTO3 : Edition.PROTO2;
    }
    if (!name.equals("2023")) {
      in.error(text.span(), "edition '" + name + "' is not supported, only 2023 is");
    }
    return Edition.EDITION_2023;
  }

  private void statement(MembersParser parser) throws SyntaxFault {
    if (in.accept(";")) {
      return;
    }
    switch (in.peek().text()) {
      case "import" -> readImport();
      case "package" -> readPackage();
      case "option" -> members.options.add(options.statement());
      case "message" -> parser.message(members, 0);
      case "enum" -> members.enums.add(parser.enums().read());
      case "extend" -> parser.extend(members, 0);
      case "service" -> members.services.add(new ServiceParser(in, options).read());
      case "syntax", "edition" -> {
        in.error(in.span(in.peek()), "this must be the first statement, and the only one");
        throw new SyntaxFault();
      }
      default ->
          throw in.expected(
              "a statement (message, enum, service, extend, option, import, package)");
    }
  }

  private void readImport() throws SyntaxFault {
    in.expect("import");
    ProtoImport.Kind kind = ProtoImport.Kind.PLAIN;
    if (in.sees(Kind.IDENTIFIER)) {
      kind =
          in.sees("public")
              ? ProtoImport.Kind.PUBLIC
              : in.sees("weak") ? ProtoImport.Kind.WEAK : ProtoImport.Kind.PLAIN;
      if (kind == ProtoImport.Kind.PLAIN) {
        throw in.expected("the name of a file in quotes, public or weak");
      }
      in.next();
    }
    Value.Text text = in.strings("the name of a file in quotes");
    Span span = text.span();
    in.expectEnd();
    String name = text.bytes().toUtf8();
    if (!imported.add(name)) {
      in.error(span, "'" + name + "' is imported twice");
      return;
    }
    imports.add(new Node.Import(new Word(name, span), kind));
  }

  private void readPackage() throws SyntaxFault {
    Token keyword = in.next();
    Word name = in.dotted("the name of the package", false);
    if (packageName != null) {
      in.error(in.span(keyword), "the package is named twice", "a file is in one package");
    } else {
      packageName = name;
    }
    in.expectEnd();
  }
}
