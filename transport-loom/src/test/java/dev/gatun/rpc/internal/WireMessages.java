package dev.gatun.rpc.internal;

import dev.gatun.rpc.Framing;
import dev.gatun.rpc.Protocol;
import dev.gatun.testing.thrift.LibthriftValues;
import dev.gatun.testing.thrift.Value.Struct;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryBuffer;

/** Messages as libthrift writes them, and frames put around them by hand. */
final class WireMessages {
  /** Sequence id 1, the method {@code Echo}, no padding but the last three bytes. */
  private static final byte[] HEADER_OF_ECHO = {
    0x10, 0, 0, 0, 0, 0, 0, 1, 0, 4, 0, 0, 0x10, 0, 1, 0, 9, 0, 4, 'E', 'c', 'h', 'o', 0, 0, 0
  };

  private WireMessages() {}

  static byte[] message(Protocol protocol, Struct struct) {
    try {
      TMemoryBuffer buffer = new TMemoryBuffer(256);
      TProtocol libthrift =
          protocol == Protocol.COMPACT
              ? new TCompactProtocol(buffer)
              : new TBinaryProtocol(buffer, false, protocol == Protocol.BINARY);
      libthrift.writeMessageBegin(new TMessage("Echo", (byte) 1, 1));
      LibthriftValues.write(libthrift, struct);
      return Arrays.copyOf(buffer.getArray(), buffer.length());
    } catch (TException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static byte[] framed(Framing framing, byte[] message) {
    byte[] inner = framing.hasLength() ? joined(length(message.length), message) : message;
    return framing.hasHeader()
        ? joined(length(HEADER_OF_ECHO.length + inner.length), HEADER_OF_ECHO, inner)
        : inner;
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(4).putInt(length).array();
  }
}
