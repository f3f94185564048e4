package dev.gatun.bench.utf8;

import dev.gatun.bench.run.ChosenVectors;
import dev.gatun.bench.run.TrialException;
import dev.gatun.thrift.binary.BinaryWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Validates, reads or writes one text after the other; an operation is a text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextBenchmark {
  /** The name of a {@link Script}. */
  @Param("mixed")
  public String script = "";

  /** How many chars a text has. */
  @Param("4096")
  public int length;

  /** The {@link ChosenVectors}, which this JVM has to choose, too. */
  @Param("0")
  public int vectorBits;

  private final BinaryWriter writer = new BinaryWriter();
  private List<String> texts = List.of();
  private byte[] bytes = {};
  private int[] starts = {};

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private TextLease lease;

  private int text;

  /** Proves that every way gives the same text. */
  @Setup
  public void prepare() {
    ChosenVectors.check(vectorBits);
    texts = Script.named(script).texts(length);
    starts = new int[texts.size() + 1];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int longest = 0;
    for (int i = 0; i < texts.size(); i++) {
      byte[] utf8 = texts.get(i).getBytes(StandardCharsets.UTF_8);
      all.writeBytes(utf8);
      starts[i + 1] = all.size();
      longest = Math.max(longest, utf8.length);
    }
    bytes = all.toByteArray();
    lease = new TextLease(bytes, longest);
    for (int i = 0; i < texts.size(); i++) {
      check(i);
    }
  }

  private void check(int index) {
    boolean same = before(index).validate() && before(index).decode().equals(texts.get(index));
    before(index).encode();
    byte[] ours = writer.toByteArray();
    before(index).encodeByJdk();
    if (!same || !Arrays.equals(ours, writer.toByteArray())) {
      throw new TrialException("text " + index + " is not the same by all ways");
    }
  }

  private TextBenchmark before(int index) {
    text = (index == 0 ? texts.size() : index) - 1;
    return this;
  }

  @Benchmark
  public boolean validate() {
    int next = next();
    return lease.isWellFormed(starts[next], starts[next + 1]);
  }

  /** What the JDK has for the purpose: it replaces what is malformed. */
  @Benchmark
  public String validateByJdk() {
    int next = next();
    int from = starts[next];
    return new String(bytes, from, starts[next + 1] - from, StandardCharsets.UTF_8);
  }

  @Benchmark
  public String decode() {
    int next = next();
    return lease.read(starts[next], starts[next + 1]);
  }

  @Benchmark
  public String decodeByJdk() {
    int next = next();
    return lease.readByJdk(starts[next], starts[next + 1]);
  }

  @Benchmark
  public int encode() {
    writer.reset();
    writer.writeString(texts.get(next()));
    return writer.size();
  }

  /** As an array of bytes, which is then copied. */
  @Benchmark
  public int encodeByJdk() {
    writer.reset();
    writer.writeBinary(texts.get(next()).getBytes(StandardCharsets.UTF_8));
    return writer.size();
  }

  private int next() {
    text = text + 1 == texts.size() ? 0 : text + 1;
    return text;
  }
}
