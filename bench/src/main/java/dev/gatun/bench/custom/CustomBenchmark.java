package dev.gatun.bench.custom;

import dev.gatun.bench.thrift.CodecBenchmark;
import dev.gatun.bench.thrift.Disagreement;
import dev.gatun.bench.thrift.Isolation;
import dev.gatun.bench.thrift.Side;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.thrift.TException;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Encodes and decodes all captured messages in turn through one side's protocol. */
public class CustomBenchmark extends CodecBenchmark {
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
}
