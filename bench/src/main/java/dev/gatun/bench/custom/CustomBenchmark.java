package dev.gatun.bench.custom;

import dev.gatun.bench.thrift.Codec;
import dev.gatun.bench.thrift.Disagreement;
import dev.gatun.bench.thrift.Isolation;
import dev.gatun.bench.thrift.Side;
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

/** Encodes and decodes all captured messages in turn through one side's protocol. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CustomBenchmark {
  /** The generated class's full name. */
  @Param("")
  public String type = "";

  /** The file or folder of captured messages. */
  @Param("")
  public String data = "";

  /** A {@link WireProtocol}. */
  @Param({"binary", "compact"})
  public String protocol = "";

  /** A {@link Side}. */
  @Param({"libthrift", "adapter"})
  public String side = "";

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private Codec codec;

  /** Proves that both sides agree, then readies the one that is measured. */
  @Setup
  public void prepare() throws TException, IOException, Disagreement {
    byte[][] expected =
        (byte[][]) Isolation.call(CustomProof.class, "prove", type, "", data, protocol);
    codec =
        Side.named(side)
            .codec(
                WireProtocol.named(protocol),
                MessageClass.libthrift(type),
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
