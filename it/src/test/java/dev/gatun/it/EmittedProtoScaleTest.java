package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gatun.idl.java.JavaOptions;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protobuf files of many messages: what is emitted grows with their number, and javac takes it. */
class EmittedProtoScaleTest {

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000})
  void manyMessagesCompile(int messages) throws Exception {
    String last = "scale.M" + (messages - 1);
    assertEquals(last, emitted(messages).compile().loadClass(last).getName());
  }

  @Test
  @Tag("long")
  void tenThousandMessagesCompile() throws Exception {
    assertEquals("scale.M9999", emitted(10_000).compile().loadClass("scale.M9999").getName());
  }

  @Test
  void manyMessagesInsideOneCompile() throws Exception {
    String inner = "scale.Outer$M999";
    assertEquals(inner, nested(1_000).compile().loadClass(inner).getName());
  }

  /** Of the whole way from the text of the IDL to that of the Java. */
  @ParameterizedTest
  @CsvSource({"1000, 10000, false", "300, 3000, true"})
  void aMessageTakesNoMoreMemoryAmongMany(int few, int many, boolean nested) {
    allocated(few, nested);
    long ofFew = allocated(few, nested) / few;
    long ofMany = allocated(many, nested) / many;
    assertTrue(ofMany < ofFew * 1.25, () -> ofFew + " bytes grew to " + ofMany);
  }

  private static long allocated(int messages, boolean nested) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    EmittedProto emitted = nested ? nested(messages) : emitted(messages);
    assertEquals(nested ? 1 : messages, emitted.sources().size());
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** Names get longer by a digit, which stands in a class some fifty times. */
  @Test
  void aMessageTakesNoMoreCharactersAmongMany() {
    long few = characters(emitted(100)) / 100;
    long many = characters(emitted(10_000)) / 10_000;
    assertTrue(many < few * 1.1, () -> few + " characters grew to " + many);
  }

  @Test
  void aFieldTakesNoMoreCharactersAmongMany() {
    long few = characters(wide(100)) / 100;
    long many = characters(wide(2_000)) / 2_000;
    assertTrue(many < few * 1.1, () -> few + " characters grew to " + many);
  }

  private static long characters(EmittedProto emitted) {
    return emitted.sources().stream().mapToLong(source -> source.text().length()).sum();
  }

  private static EmittedProto wide(int fields) {
    StringBuilder idl = new StringBuilder("syntax = 'proto2'; package wide; message Wide {\n");
    for (int i = 1; i <= fields; i++) {
      idl.append("optional int32 f" + (10_000 + i) + " = " + (100_000 + i) + ";\n");
    }
    return emit(idl + "}");
  }

  private static EmittedProto emitted(int messages) {
    return emit("syntax = \"proto3\"; package scale;\n" + messages(messages));
  }

  private static EmittedProto nested(int messages) {
    return emit("syntax = \"proto3\"; package scale; message Outer {\n" + messages(messages) + "}");
  }

  private static String messages(int count) {
    StringBuilder idl = new StringBuilder();
    for (int i = 0; i < count; i++) {
      idl.append("// Message " + i + ".\nmessage M" + i + " {\n");
      idl.append("  int32 id = 1;\n  optional string name = 2;\n");
      idl.append("  repeated M" + (count - 1 - i) + " others = 3;\n}\n");
    }
    return idl.toString();
  }

  private static EmittedProto emit(String idl) {
    return EmittedProto.ofText(idl, JavaOptions.DEFAULT);
  }
}
