package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Traffic;
import dev.gatun.bench.structs.StructTraffic;
import dev.gatun.bench.structs.StructType;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.compact.CompactStruct;
import java.util.Arrays;
import java.util.List;
import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;

/** {@link Pollution} by our own classes of the same twenty struct types. */
public final class StructPollution {
  private StructPollution() {}

  /**
   * Encodes the traffic by libthrift. Called by name through {@link Isolation}, hence the plain
   * types.
   */
  public static byte[][] encode(String protocol) throws TException {
    TSerializer serializer = new TSerializer(Side.LIBTHRIFT.factory(WireProtocol.named(protocol)));
    List<TBase<?, ?>> traffic = Traffic.messages();
    byte[][] encoded = new byte[traffic.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = serializer.serialize(traffic.get(i));
    }
    return encoded;
  }

  /** Runs the traffic over both protocols for as long as {@link Pollution} does. */
  static void run() {
    byte[][] binary = encoded(WireProtocol.BINARY);
    byte[][] compact = encoded(WireProtocol.COMPACT);
    long start = System.nanoTime();
    while (System.nanoTime() - start < Pollution.DURATION_NANOS) {
      for (int i = 0; i < StructTraffic.TYPES.size(); i++) {
        StructType<?> type = StructTraffic.TYPES.get(i);
        roundTrip(type, WireProtocol.BINARY, binary[i]);
        roundTrip(type, WireProtocol.COMPACT, compact[i]);
      }
    }
  }

  private static byte[][] encoded(WireProtocol protocol) {
    return (byte[][]) Isolation.call(StructPollution.class, "encode", protocol.lowerCase());
  }

  private static <T extends BinaryStruct & CompactStruct> void roundTrip(
      StructType<T> type, WireProtocol protocol, byte[] encoded) {
    T struct = protocol.decode(type, encoded);
    if (!Arrays.equals(encoded, protocol.encode(struct))) {
      throw new IllegalStateException("other bytes after a round trip: " + struct);
    }
  }
}
