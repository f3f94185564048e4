package dev.gatun.bench.memory;

import dev.gatun.bench.run.TrialException;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryWriter;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Writes and reads a straight-line struct.
 *
 * <p>The methods are compiled by themselves and not into JMH's loop, which would spend a part of
 * the JIT's node budget that no application spends.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StructBenchmark {
  /** The number of fields. */
  @Param({"8", "64", "500"})
  public String fields = "";

  /** {@code codec}, {@code byte-array} or {@code naive-segment}. */
  @Param({"codec", "byte-array", "naive-segment"})
  public String memory = "";

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private StraightLine struct;

  /** Makes the struct, and proves that it writes and reads what every other kind does. */
  @Setup
  public void prepare() {
    struct = struct(memory, Integer.parseInt(fields));
    byte[] written = written(struct);
    long sum = struct.read();
    for (String other : new String[] {"codec", "byte-array", "naive-segment"}) {
      StraightLine peer = struct(other, Integer.parseInt(fields));
      if (!Arrays.equals(written(peer), written) || peer.read() != sum) {
        throw new TrialException(memory + " and " + other + " do not agree");
      }
    }
  }

  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public int encode() {
    return struct.write();
  }

  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public long decode() {
    return struct.read();
  }

  /** Makes a struct over a kind of memory. */
  static StraightLine struct(String memory, int fields) {
    return switch (memory) {
      case "codec" -> StraightLineCompiler.make(fields, BinaryWriter.class, BinaryReader.class);
      case "byte-array" ->
          StraightLineCompiler.make(fields, ByteArrayWriter.class, ByteArrayReader.class);
      case "naive-segment" ->
          StraightLineCompiler.make(fields, NaiveSegmentWriter.class, NaiveSegmentReader.class);
      default -> throw new IllegalArgumentException("no kind of memory is named " + memory);
    };
  }

  /** Writes the struct, readies it to be read, and returns the bytes. */
  static byte[] written(StraightLine struct) {
    struct.write();
    struct.turn();
    return struct.written();
  }
}
