package dev.gatun.bench.thrift;

import dev.gatun.libthrift.GatunBinaryProtocol;
import dev.gatun.libthrift.GatunCompactProtocol;
import java.util.Locale;
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
