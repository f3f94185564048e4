package dev.gatun.bench.memory;

import dev.gatun.bench.run.TrialException;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryWriter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Writes 10,000 numbers of eight bytes, and reads them into a new array; for comparison, a copy of
 * as many bytes that leaves their order alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NumbersBenchmark {
  /** How many numbers. */
  static final int COUNT = 10_000;

  private final long[] values = new SplittableRandom(42).longs(COUNT).toArray();
  private final BinaryWriter codecWriter = new BinaryWriter();
  private final ByteArrayWriter arrayWriter = new ByteArrayWriter();
  private final NaiveSegmentWriter segmentWriter = new NaiveSegmentWriter();
  private final MemorySegment copied = Arena.global().allocate(8L * COUNT);

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private BinaryReader codecReader;

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private ByteArrayReader arrayReader;

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private NaiveSegmentReader segmentReader;

  /** Proves that all kinds of memory write and read the same. */
  @Setup
  public void prepare() {
    encodeCodec();
    encodeByteArray();
    encodeNaiveSegment();
    encodeCopy();
    byte[] written = codecWriter.toByteArray();
    codecReader = new BinaryReader(written);
    arrayReader = new ByteArrayReader(written);
    segmentReader = new NaiveSegmentReader(written);
    boolean agree =
        Arrays.equals(written, arrayWriter.toByteArray())
            && Arrays.equals(written, segmentWriter.toByteArray())
            && Arrays.equals(values, decodeCodec())
            && Arrays.equals(values, decodeByteArray())
            && Arrays.equals(values, decodeNaiveSegment())
            && Arrays.equals(values, decodeCopy());
    if (!agree) {
      throw new TrialException("the kinds of memory do not agree");
    }
  }

  @Benchmark
  public int encodeCodec() {
    codecWriter.reset();
    codecWriter.writeI64s(values);
    return codecWriter.size();
  }

  @Benchmark
  public int encodeByteArray() {
    arrayWriter.reset();
    arrayWriter.writeI64s(values);
    return arrayWriter.size();
  }

  @Benchmark
  public int encodeNaiveSegment() {
    segmentWriter.reset();
    segmentWriter.writeI64s(values);
    return segmentWriter.size();
  }

  /** Copies the array off the heap as it is. */
  @Benchmark
  public MemorySegment encodeCopy() {
    MemorySegment.copy(values, 0, copied, ValueLayout.JAVA_LONG, 0, COUNT);
    return copied;
  }

  @Benchmark
  public long[] decodeCodec() {
    codecReader.rewind();
    return codecReader.readI64s(COUNT);
  }

  @Benchmark
  public long[] decodeByteArray() {
    arrayReader.rewind();
    return arrayReader.readI64s(COUNT);
  }

  @Benchmark
  public long[] decodeNaiveSegment() {
    segmentReader.rewind();
    return segmentReader.readI64s(COUNT);
  }

  /** Copies as many bytes into a new array as they are. */
  @Benchmark
  public long[] decodeCopy() {
    long[] to = new long[COUNT];
    MemorySegment.copy(copied, ValueLayout.JAVA_LONG, 0, to, 0, COUNT);
    return to;
  }
}
