package dev.gatun.libthrift;

import java.util.Arrays;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.TMemoryBuffer;

/**
 * A protocol factory, and what its protocols put in front of a struct: the envelope of a message
 * that has no name. Immutable, if the factory is.
 */
final class SpokenProtocol {
  private static final int COMPACT = 0x82;
  private static final int STRICT_BINARY = 0x80;
  private static final int OLD_BINARY = 0;

  private final TProtocolFactory factory;
  private final byte[] envelope;

  private SpokenProtocol(TProtocolFactory factory, byte[] envelope) {
    this.factory = factory;
    this.envelope = envelope;
  }

  /**
   * Finds out what a factory's protocols speak, by letting one write and read a message.
   *
   * @throws IllegalArgumentException when it is neither Binary nor Compact
   */
  static SpokenProtocol of(TProtocolFactory factory) {
    try {
      TMemoryBuffer buffer = new TMemoryBuffer(32);
      TProtocol protocol = factory.getProtocol(buffer);
      protocol.writeMessageBegin(new TMessage("", TMessageType.CALL, 0));
      protocol.writeMessageEnd();
      protocol.getTransport().flush();
      SpokenProtocol spoken =
          new SpokenProtocol(factory, Arrays.copyOf(buffer.getArray(), buffer.length()));
      protocol.readMessageBegin();
      int first = spoken.envelope[0] & 0xff;
      if (first == COMPACT || first == STRICT_BINARY || first == OLD_BINARY) {
        return spoken;
      }
    } catch (TException e) {
      throw new IllegalArgumentException("the protocol cannot read what it has written", e);
    }
    throw new IllegalArgumentException("the protocol is neither Binary nor Compact");
  }

  TProtocolFactory factory() {
    return factory;
  }

  boolean isCompact() {
    return (envelope[0] & 0xff) == COMPACT;
  }

  /** Returns a message around a struct's bytes. */
  byte[] message(byte[] struct) {
    byte[] message = Arrays.copyOf(envelope, envelope.length + struct.length);
    System.arraycopy(struct, 0, message, envelope.length, struct.length);
    return message;
  }

  /** Returns the struct's bytes of a message, or nothing when there is none. */
  byte[] struct(TMemoryBuffer message) {
    int length = message.length();
    return length < envelope.length
        ? new byte[0]
        : Arrays.copyOfRange(message.getArray(), envelope.length, length);
  }
}
