package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Payload;
import dev.gatun.bench.structs.StructType;
import dev.gatun.bench.structs.Subject;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Encodes and decodes one payload by our own codecs and structs. */
public class StructBenchmark extends CodecBenchmark {
  /** A {@link WireProtocol}. */
  @Param({"binary", "compact"})
  public String protocol = "";

  /** The title of a {@link Subject}. */
  @Param({"generated", "generated-lazy"})
  public String subject = "";

  /** The name of a {@link Payload}, one of {@link StructType#payloads}. */
  @Param({
    "media-content",
    "frugal-simple",
    "frugal-nesting",
    "frugal-nesting2",
    "list-i64-10000",
    "parquet-footers",
    "struct-8",
    "struct-64",
    "struct-500"
  })
  public String payload = "";

  /** Empty for arrays out and in, {@code lease} or {@code polluted}. */
  @Param({"", "lease", "polluted"})
  public String variant = "";

  /** Proves that structs and libthrift agree, then readies the codec. */
  @Setup
  public void prepare() {
    byte[][] encoded =
        (byte[][]) Isolation.call(StructAgreement.class, "prove", subject, payload, protocol);
    StructType<?> type = StructType.of(Subject.titled(subject), payload);
    WireProtocol wire = WireProtocol.named(protocol);
    if (variant.equals("polluted")) {
      StructPollution.run();
    }
    codec =
        variant.equals("lease")
            ? StructCodecs.leases(type, wire, encoded)
            : StructCodecs.arrays(type, wire, encoded, encoded);
  }
}
