package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Payload;
import dev.gatun.bench.structs.StructType;
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

/** Encodes and decodes one payload by our own codecs and structs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StructBenchmark {
  /** A {@link WireProtocol}. */
  @Param({"binary", "compact"})
  public String protocol = "";

  /** The name of a {@link Payload}, one of {@link StructType#PAYLOADS}. */
  @Param({
    "media-content",
    "frugal-simple",
    "frugal-nesting",
    "frugal-nesting2",
    "list-i64-10000",
    "parquet-footers"
  })
  public String payload = "";

  /** Empty for arrays out and in, or {@code lease}. */
  @Param({"", "lease"})
  public String variant = "";

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private Codec codec;

  /** Proves that structs and libthrift agree, then readies the codec. */
  @Setup
  public void prepare() throws TException {
    byte[][] encoded = (byte[][]) Isolation.call(StructAgreement.class, "prove", payload, protocol);
    StructType<?> type = StructType.of(payload);
    boolean lease = variant.equals("lease");
    codec =
        switch (WireProtocol.named(protocol)) {
          case BINARY ->
              lease
                  ? CodecCheck.verified(new BinaryLeaseCodec(type.empty(), encoded), encoded)
                  : CodecCheck.verified(new BinaryStructCodec(type.empty(), encoded), encoded);
          case COMPACT ->
              lease
                  ? CodecCheck.verified(new CompactLeaseCodec(type.empty(), encoded), encoded)
                  : CodecCheck.verified(new CompactStructCodec(type.empty(), encoded), encoded);
        };
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
