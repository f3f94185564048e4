package dev.gatun.bench.custom;

import dev.gatun.bench.thrift.Codec;
import dev.gatun.bench.thrift.Disagreement;
import dev.gatun.bench.thrift.Isolation;
import dev.gatun.bench.thrift.StructCodecs;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.thrift.TException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Encodes and decodes all captured messages in turn by a class of our own compiler. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CustomStructBenchmark {
  /** The full name of libthrift's class. */
  @Param("")
  public String type = "";

  /** The full name of our class. */
  @Param("")
  public String own = "";

  /** The file or folder of captured messages. */
  @Param("")
  public String data = "";

  /** A {@link WireProtocol}. */
  @Param({"binary", "compact"})
  public String protocol = "";

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private Codec codec;

  /** Proves that our class agrees with libthrift, then readies it. */
  @Setup
  public void prepare() throws IOException, Disagreement {
    byte[][] expected =
        (byte[][]) Isolation.call(CustomProof.class, "prove", type, own, data, protocol);
    codec =
        StructCodecs.arrays(
            MessageClass.generated(own),
            WireProtocol.named(protocol),
            CapturedMessages.read(Path.of(data)).messages().toArray(byte[][]::new),
            expected);
  }

  @Benchmark
  public Object encode() throws TException {
    return codec.encode();
  }

  @Benchmark
  public Object decode() throws TException {
    return codec.decode();
  }
}
