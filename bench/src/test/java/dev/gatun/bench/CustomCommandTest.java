package dev.gatun.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.report.JsonText;
import dev.gatun.bench.report.ThisMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench custom --idl}, from the IDL and captured bytes to the report. */
class CustomCommandTest {
  private static final String CLASS_PATH = "java.class.path";
  private static final String HOME = "gatun.home";

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final String classPath = System.getProperty(CLASS_PATH);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeIdl() throws IOException {
    // Figures are not judged here, so another JMH on the machine does no harm.
    System.setProperty("jmh.ignoreLock", "true");
    System.setProperty(HOME, "..");
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    Files.createDirectory(folder.resolve("common"));
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        folder.resolve("common/unit.thrift"),
        "namespace java custom.u\nenum Unit { METRE, FOOT }\n");
    Files.writeString(
        folder.resolve("rule.thrift"),
        """
        namespace java custom.r
        include "unit.thrift"
        struct Rule {
          1: double length
          2: unit.Unit unit
          3: string label
          4: map<string, i32> marks
        }
        """);
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
    System.setProperty(CLASS_PATH, classPath);
    System.clearProperty(HOME);
  }

  private void write(String file, byte[] label, List<String> marks) throws IOException, TException {
    write(file, 1, label, marks);
  }

  private void write(String file, int unit, byte[] label, List<String> marks)
      throws IOException, TException {
    TMemoryBuffer buffer = new TMemoryBuffer(256);
    TProtocol protocol = new TBinaryProtocol(buffer);
    protocol.writeFieldBegin(new TField("length", TType.DOUBLE, (short) 1));
    protocol.writeDouble(2.5);
    protocol.writeFieldBegin(new TField("unit", TType.I32, (short) 2));
    protocol.writeI32(unit);
    protocol.writeFieldBegin(new TField("label", TType.STRING, (short) 3));
    protocol.writeBinary(ByteBuffer.wrap(label));
    protocol.writeFieldBegin(new TField("marks", TType.MAP, (short) 4));
    protocol.writeMapBegin(new TMap(TType.STRING, TType.I32, marks.size()));
    for (String mark : marks) {
      protocol.writeString(mark);
      protocol.writeI32(mark.length());
    }
    protocol.writeFieldStop();
    Files.write(
        folder.resolve("data").resolve(file), Arrays.copyOf(buffer.getArray(), buffer.length()));
  }

  private int run(String type, String... more) {
    List<String> words = new ArrayList<>(List.of("bench", "custom"));
    words.addAll(List.of("--idl", folder.resolve("rule.thrift").toString()));
    words.addAll(List.of("-I", folder.resolve("common").toString()));
    words.addAll(List.of("--type", type, "--data", folder.resolve("data").toString()));
    words.addAll(List.of(more));
    return Main.run(words.toArray(String[]::new));
  }

  /** Names in another order than that of libthrift's hash map. */
  private static List<String> unusualOrder() {
    Map<String, String> names = new HashMap<>(8);
    List.of("cubit", "span", "palm", "digit").forEach(each -> names.put(each, each));
    return new ArrayList<>(names.keySet()).reversed();
  }

  @Test
  void oursAndTheDropInAreComparedOnAnIdlWithIncludes() throws IOException, TException {
    write("a.bin", "yard stick".getBytes(UTF_8), unusualOrder());
    write("b.bin", "größe".getBytes(UTF_8), List.of());
    Path json = folder.resolve("result.json");
    int code =
        run(
            "Rule",
            "--json",
            json.toString(),
            "--",
            "-f",
            "1",
            "-wi",
            "0",
            "-i",
            "2",
            "-r",
            "20ms");
    assertEquals(0, code, err.toString(UTF_8));
    Object result = JsonText.object(Files.readString(json));
    List<?> rows = (List<?>) JsonText.field(result, "comparisons");
    assertEquals(
        Set.of(
            "encode adapter",
            "decode adapter",
            "encode generated",
            "decode generated",
            "encode generated-lazy",
            "decode generated-lazy"),
        rows.stream()
            .map(row -> JsonText.field(row, "op") + " " + JsonText.field(row, "subject"))
            .collect(Collectors.toSet()));
    assertTrue(rows.stream().allMatch(row -> JsonText.number(row, "subject_ns") > 0));
    String peer = String.valueOf(JsonText.field(JsonText.field(result, "environment"), "peer"));
    assertTrue(
        peer.startsWith("libthrift " + ThisMachine.version("libthrift") + " with the classes that"),
        peer);
    assertTrue(out.toString(UTF_8).contains("The peer is " + peer));
  }

  @Test
  void aMessageThatOurClassRefusesIsNamedWithPathAndOffset() throws IOException, TException {
    write("a.bin", "yard stick".getBytes(UTF_8), List.of());
    write("b.bin", new byte[] {'a', (byte) 0xff}, List.of());
    assertEquals(1, run("Rule"));
    String error = err.toString(UTF_8);
    assertTrue(error.contains("1 of 2 messages cannot be compared"), error);
    assertTrue(
        error.contains("b.bin: libthrift decodes it, the generated class does not: Rule.label: "),
        error);
    assertTrue(error.contains("(offset 26)"), error);
  }

  @Test
  void aValueThatLibthriftDropsIsShown() throws IOException, TException {
    write("a.bin", 7, "yard stick".getBytes(UTF_8), List.of());
    assertEquals(1, run("Rule"));
    String error = err.toString(UTF_8);
    assertTrue(error.contains("a.bin: the decoded values differ: libthrift's are …"), error);
    assertTrue(error.contains("unit:UNRECOGNIZED"), error);
  }

  @Test
  void anUnknownStructIsNamed() {
    assertEquals(1, run("Ruler"));
    assertTrue(err.toString(UTF_8).contains("no struct is named Ruler in "));
  }

  @Test
  void eitherAnIdlOrClassesMustBeGiven() {
    String data = folder.resolve("data").toString();
    assertEquals(2, Main.run("bench", "custom", "--type", "Rule", "--data", data));
    assertTrue(err.toString(UTF_8).contains("give --idl FILE, or your generated classes"));
  }
}
