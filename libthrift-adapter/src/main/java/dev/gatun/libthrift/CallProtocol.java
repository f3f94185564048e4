package dev.gatun.libthrift;

import org.apache.thrift.TException;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolDecorator;

/** Reads arguments with an envelope that was read before. For one call. */
final class CallProtocol extends TProtocolDecorator {
  private final TMessage envelope;

  CallProtocol(TProtocol protocol, TMessage envelope) {
    super(protocol);
    this.envelope = envelope;
  }

  @Override
  public TMessage readMessageBegin() throws TException {
    super.readMessageBegin();
    return envelope;
  }
}
