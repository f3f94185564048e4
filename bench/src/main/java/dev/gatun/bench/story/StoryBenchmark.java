package dev.gatun.bench.story;

import dev.gatun.bench.idl.media.gatun.MediaContent;
import dev.gatun.bench.thrift.Agreement;
import dev.gatun.bench.thrift.Isolation;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.ThriftBinary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** MediaContent in Binary, from and to memory that is kept, in the ways that we did not take. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StoryBenchmark {
  private static final String INTERFACE_CALLS = "interface-calls";
  private static final String INLINE_ERRORS = "inline-errors";
  private static final String NO_CONTEXT = "no-context";

  /** The peers, and the ops that each can do. */
  public static final Map<String, List<String>> PEERS =
      new TreeMap<>(
          Map.of(
              INLINE_ERRORS, List.of("decode"),
              INTERFACE_CALLS, List.of("encode", "decode"),
              NO_CONTEXT, List.of("decode")));

  /** Calls through the interface before the trial, of each implementation. */
  private static final int SHARED_CALLS = 20_000;

  /** The only payload that has these peers. */
  @Param("media-content")
  public String payload = "";

  /** One of {@link #PEERS}. */
  @Param({INLINE_ERRORS, INTERFACE_CALLS, NO_CONTEXT})
  public String peer = "";

  private MediaContent content = new MediaContent();
  private MessageOutput output = new BinaryOutput();

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private Supplier<MediaContent> reading;

  /** Proves that what is read encodes to what it was read from. */
  @Setup
  public void prepare() {
    byte[] binary = encoded("binary");
    reading =
        switch (peer) {
          case INLINE_ERRORS -> {
            InlineErrorReader reader = new InlineErrorReader(binary);
            yield () -> {
              reader.rewind();
              return InlineErrorReading.readMediaContent(reader);
            };
          }
          case INTERFACE_CALLS -> {
            share(binary, encoded("compact"));
            MessageInput input = new BinaryInput(binary);
            yield () -> read(input);
          }
          case NO_CONTEXT -> {
            BinaryReader reader = new BinaryReader(binary);
            yield () -> {
              reader.rewind();
              return NoContextReading.readMediaContent(reader);
            };
          }
          default -> throw new IllegalArgumentException("no peer is named " + peer);
        };
    content = reading.get();
    if (!Arrays.equals(ThriftBinary.toBytes(content), binary)) {
      throw new IllegalStateException(peer + " reads other values");
    }
  }

  private byte[] encoded(String protocol) {
    return ((byte[][]) Isolation.call(Agreement.class, "prove", payload, protocol))[0];
  }

  /** Shows the JIT both implementations, as a process with both protocols does. */
  private void share(byte[] binary, byte[] compact) {
    MessageInput compactInput = new CompactInput(compact);
    MessageInput binaryInput = new BinaryInput(binary);
    MessageOutput compactOutput = new CompactOutput();
    for (int i = 0; i < SHARED_CALLS; i++) {
      write(read(compactInput), output);
      write(read(binaryInput), compactOutput);
    }
    if (!Arrays.equals(output.toByteArray(), binary)
        || !Arrays.equals(compactOutput.toByteArray(), compact)) {
      throw new IllegalStateException("the interface writes other bytes");
    }
  }

  private static MediaContent read(MessageInput input) {
    input.rewind();
    return InterfaceReading.readMediaContent(input);
  }

  private static MessageOutput write(MediaContent content, MessageOutput output) {
    output.reset();
    InterfaceWriting.write(content, output);
    return output;
  }

  @Benchmark
  public Object decode() {
    return reading.get();
  }

  /** Through the interface alone. */
  @Benchmark
  public Object encode() {
    return write(content, output);
  }
}
