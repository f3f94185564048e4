package dev.gatun.bench.thrift;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.util.Objects.requireNonNull;

import dev.gatun.bench.idl.numbers.Longs;
import dev.gatun.bench.payload.Payloads;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The peer {@code copy}: moves as many bytes as the list of numbers encodes to, or decodes to, into
 * the same kind of target, and does nothing with them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CopyBenchmark {
  /** A {@link WireProtocol}. */
  @Param({"binary", "compact"})
  public String protocol = "";

  /** The name of a payload with a list of i64. */
  @Param("list-i64-10000")
  public String payload = "";

  /** Empty for arrays out and in, or {@code lease} for off-heap memory. */
  @Param({"", "lease"})
  public String variant = "";

  private byte[] encoded = {};
  private long[] values = {};
  private MemorySegment memory = MemorySegment.NULL;
  private MemorySegment numbers = MemorySegment.NULL;

  @Setup
  public void prepare() {
    encoded = ((byte[][]) Isolation.call(Agreement.class, "prove", payload, protocol))[0];
    Longs list = (Longs) Payloads.named(payload).messages().getFirst();
    values = requireNonNull(list.getValues()).stream().mapToLong(Long::longValue).toArray();
    memory = Arena.ofAuto().allocate(encoded.length, Long.BYTES);
    numbers = Arena.ofAuto().allocateFrom(JAVA_LONG_UNALIGNED, values);
  }

  /** To a new array, or to off-heap memory that is there. */
  @Benchmark
  public Object encode() {
    if (variant.isEmpty()) {
      return encoded.clone();
    }
    MemorySegment.copy(encoded, 0, memory, JAVA_BYTE, 0, encoded.length);
    return memory;
  }

  /** To a new array of numbers, from another or from off-heap memory. */
  @Benchmark
  public Object decode() {
    return variant.isEmpty() ? values.clone() : numbers.toArray(JAVA_LONG_UNALIGNED);
  }
}
