package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Traffic;
import java.util.List;
import org.apache.thrift.TBase;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;

/**
 * What a JVM has done before a message arrives in a long-lived service: twenty struct types,
 * encoded and decoded over both protocols, until the JIT has compiled the shared code for all of
 * them.
 */
final class Pollution {
  static final long DURATION_NANOS = 1_500_000_000L;

  private Pollution() {}

  /** Runs the traffic through {@code side}'s protocols for 1.5 seconds. */
  static void run(Side side) throws TException {
    List<TBase<?, ?>> traffic = Traffic.messages();
    long start = System.nanoTime();
    while (System.nanoTime() - start < DURATION_NANOS) {
      for (WireProtocol protocol : WireProtocol.values()) {
        TSerializer serializer = new TSerializer(side.factory(protocol));
        TDeserializer deserializer = new TDeserializer(side.factory(protocol));
        for (TBase<?, ?> message : traffic) {
          TBase<?, ?> copy = message.deepCopy();
          copy.clear();
          deserializer.deserialize(copy, serializer.serialize(message));
          if (!copy.equals(message)) {
            throw new IllegalStateException("not equal after a round trip: " + message);
          }
        }
      }
    }
  }
}
