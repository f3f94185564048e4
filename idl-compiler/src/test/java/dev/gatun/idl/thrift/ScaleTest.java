package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScaleTest {

  private static final int MANY = 10_000;

  @Test
  void tenThousandStructsInOneFile() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      text.append("/** Struct " + i + ". */\nstruct S" + i + " {\n");
      text.append(
          "  1: required i32 id = C" + i + ",\n  2: optional string name = 'x' (a = 'b')\n");
      text.append(
          "  3: list<S" + (MANY - 1 - i) + "> others\n}\nconst i32 C" + i + " = " + i + "\n");
    }
    ThriftDocument document = Idl.accept(text.toString());
    assertEquals(2 * MANY, document.definitions().size());
    assertEquals(
        new ConstValue.IntegerValue(MANY - 1),
        Idl.struct(document, "S" + (MANY - 1)).fields().get(0).defaultValue());
  }

  @Test
  void aStructOfAllFieldsThatThereAreIds() {
    StringBuilder text = new StringBuilder("struct S {\n");
    for (int i = 1; i <= Short.MAX_VALUE; i++) {
      text.append(i + ": i32 f" + i + "\n");
    }
    ThriftDocument document = Idl.accept(text.append("}").toString());
    assertEquals(Short.MAX_VALUE, Idl.struct(document, "S").fields().size());
  }

  @Test
  void aListOfManyValues() {
    String text = "const list<i32> X = [" + "1,".repeat(500_000) + "]";
    ConstValue.ListValue list = (ConstValue.ListValue) Idl.constant(text);
    assertEquals(500_000, list.elements().size());
  }

  @Test
  void manyErrorsAreCutShort() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      text.append("struct S" + i + " { 1: Unknown" + i + " a }\n");
    }
    Diagnostics diagnostics = new Diagnostics();
    assertTrue(Idl.read(text.toString(), Map.of(), diagnostics).isEmpty());
    assertEquals(Diagnostics.DEFAULT_MAX_ERRORS, diagnostics.errors().size());
    assertEquals(MANY, diagnostics.errorCount());
  }
}
