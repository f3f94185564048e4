package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Payload;
import dev.gatun.bench.payload.Payloads;
import org.apache.thrift.TException;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Encodes and decodes one payload through one side's protocol. */
public class ThriftBenchmark extends CodecBenchmark {
  /** A {@link WireProtocol}. */
  @Param({"binary", "compact"})
  public String protocol = "";

  /** The name of a {@link Payload}. */
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

  /** Empty, or {@code framed}, {@code polluted}, or {@code lease} for transports that are kept. */
  @Param({"", "framed", "polluted", "lease"})
  public String variant = "";

  /** A {@link Side}. */
  @Param({"libthrift", "adapter"})
  public String side = "";

  /** Proves that both sides agree, then readies the one that is measured. */
  @Setup
  public void prepare() throws TException {
    byte[][] encoded = (byte[][]) Isolation.call(Agreement.class, "prove", payload, protocol);
    Payload source = Payloads.named(payload);
    Side measured = Side.named(side);
    WireProtocol wire = WireProtocol.named(protocol);
    if (variant.equals("polluted")) {
      Pollution.run(measured);
    }
    codec =
        switch (variant) {
          case "framed" ->
              CodecCheck.verified(
                  new FramedCodec(measured.factory(wire), source.empty(), encoded), encoded);
          case "lease" ->
              CodecCheck.verified(
                  new KeptTransportCodec(measured.factory(wire), source.empty(), encoded), encoded);
          default -> measured.codec(wire, source.empty(), encoded, encoded);
        };
  }
}
