package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostic;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads IDL that stands in a test. */
final class Idl {

  private Idl() {}

  /** Reads a file that must be taken without a word. */
  static ThriftDocument accept(String text) {
    return accept(text, Map.of());
  }

  /** Reads a file that must be taken without a word, and includes others. */
  static ThriftDocument accept(String text, Map<String, String> included) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ThriftDocument> document = read(text, included, diagnostics);
    assertEquals("", diagnostics.render());
    return document.orElseThrow();
  }

  /** Reads a file that must be taken with exactly these warnings. */
  static ThriftDocument warned(String text, String... warnings) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ThriftDocument> document = read(text, Map.of(), diagnostics);
    assertEquals(List.of(), diagnostics.errors());
    assertEquals(
        List.of(warnings), diagnostics.warnings().stream().map(Diagnostic::message).toList());
    return document.orElseThrow();
  }

  /** Reads a file that must be refused, and returns what is said about it, warnings left out. */
  static String refuse(String text) {
    return refuse(text, Map.of());
  }

  /** Reads a file that must be refused, and returns what is said about it, warnings left out. */
  static String refuse(String text, Map<String, String> included) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ThriftDocument> document = read(text, included, diagnostics);
    assertTrue(document.isEmpty(), "taken: " + text);
    return String.join("\n", diagnostics.errors().stream().map(Diagnostic::render).toList());
  }

  static Optional<ThriftDocument> read(
      String text, Map<String, String> included, Diagnostics diagnostics) {
    SourceFile source = SourceFile.of("test.thrift", text);
    return new ThriftFrontEnd(IncludePath.ofTexts(included), diagnostics).read(source);
  }

  static StructDefinition struct(ThriftDocument document, String name) {
    return assertInstanceOf(StructDefinition.class, document.type(name));
  }

  static EnumDefinition enumeration(ThriftDocument document, String name) {
    return assertInstanceOf(EnumDefinition.class, document.type(name));
  }

  static ServiceDefinition service(ThriftDocument document, String name) {
    return assertInstanceOf(ServiceDefinition.class, document.type(name));
  }

  static TypedefDefinition typedef(ThriftDocument document, String name) {
    return assertInstanceOf(TypedefDefinition.class, document.type(name));
  }

  static ConstValue constant(ThriftDocument document, String name) {
    return assertInstanceOf(ConstantDefinition.class, document.constant(name)).value();
  }

  /** Returns the value of the constant {@code X}. */
  static ConstValue constant(String text) {
    return constant(accept(text), "X");
  }
}
