package dev.gatun.bench.thrift;

import dev.gatun.libthrift.GatunBinaryProtocol;
import dev.gatun.libthrift.GatunCompactProtocol;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocolFactory;

/** Who reads and writes the generated classes; both with the defaults of their factories. */
public enum Side {
  /** Our drop-in. */
  ADAPTER {
    @Override
    TProtocolFactory factory(WireProtocol protocol) {
      return switch (protocol) {
        case BINARY -> new GatunBinaryProtocol.Factory();
        case COMPACT -> new GatunCompactProtocol.Factory();
      };
    }
  },
  /** Apache Thrift's own protocols. */
  LIBTHRIFT {
    @Override
    TProtocolFactory factory(WireProtocol protocol) {
      return switch (protocol) {
        case BINARY -> new TBinaryProtocol.Factory();
        case COMPACT -> new TCompactProtocol.Factory();
      };
    }
  };

  abstract TProtocolFactory factory(WireProtocol protocol);

  /**
   * Readies this side to be measured through {@code TSerializer} and {@code TDeserializer}.
   *
   * @param protocol the wire protocol of the messages
   * @param empty makes the empty message that is decoded into
   * @param captured the encoded messages
   * @param expected what the decoded messages encode to
   * @throws TException if this side does not decode them
   * @throws IllegalStateException if this side encodes them otherwise
   */
  public Codec codec(
      WireProtocol protocol, Supplier<TBase<?, ?>> empty, byte[][] captured, byte[][] expected)
      throws TException {
    return CodecCheck.verified(new SerializerCodec(factory(protocol), empty, captured), expected);
  }

  /** The name in parameters and reports. */
  public String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The side of a lower-case name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Side named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
