package dev.gatun.libthrift;

import dev.gatun.libthrift.peer.Wire;
import java.util.HexFormat;
import org.apache.thrift.TBase;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;

/** The factories of both sides, and what tests with examples do with them. */
final class Factories {
  private Factories() {}

  static TProtocolFactory ours(Wire wire) {
    return switch (wire) {
      case BINARY -> new GatunBinaryProtocol.Factory();
      case COMPACT -> new GatunCompactProtocol.Factory();
    };
  }

  static TProtocolFactory libthrifts(Wire wire) {
    return switch (wire) {
      case BINARY -> new TBinaryProtocol.Factory();
      case COMPACT -> new TCompactProtocol.Factory();
    };
  }

  /** Calls of a writer. */
  interface Calls {
    void on(TProtocol protocol) throws TException;
  }

  /** Returns what our protocol has given the transport after these calls, as hexadecimal. */
  static String written(Wire wire, Calls calls) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(256);
    calls.on(ours(wire).getProtocol(buffer));
    return HexFormat.of().formatHex(buffer.getArray(), 0, buffer.length());
  }

  /** Returns our protocol over these hexadecimal bytes. */
  static TProtocol reader(Wire wire, String hex) throws TTransportException {
    return ours(wire).getProtocol(new TMemoryInputTransport(HexFormat.of().parseHex(hex)));
  }

  static byte[] serialize(TProtocolFactory factory, TBase<?, ?> struct) throws TException {
    return new TSerializer(factory).serialize(struct);
  }

  static <T extends TBase<?, ?>> T deserialize(TProtocolFactory factory, T into, byte[] bytes)
      throws TException {
    new TDeserializer(factory).deserialize(into, bytes);
    return into;
  }
}
