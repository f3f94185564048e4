package dev.gatun.libthrift;

import org.apache.thrift.TException;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolDecorator;

/** Writes a result without a name in its envelope, and remembers its type. For one call. */
final class ReplyProtocol extends TProtocolDecorator {
  /** No message was written. */
  static final byte NONE = 0;

  private byte type = NONE;

  ReplyProtocol(TProtocol protocol) {
    super(protocol);
  }

  @Override
  public void writeMessageBegin(TMessage message) throws TException {
    super.writeMessageBegin(new TMessage("", message.type, 0));
    type = message.type;
  }

  /** Returns the type of the message, or {@link #NONE}. */
  byte type() {
    return type;
  }
}
