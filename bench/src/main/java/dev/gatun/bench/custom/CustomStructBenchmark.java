package dev.gatun.bench.custom;

import dev.gatun.bench.thrift.CodecBenchmark;
import dev.gatun.bench.thrift.Disagreement;
import dev.gatun.bench.thrift.Isolation;
import dev.gatun.bench.thrift.StructCodecs;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Encodes and decodes all captured messages in turn by a class of our own compiler. */
public class CustomStructBenchmark extends CodecBenchmark {
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
}
