package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.peer.Settings;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;

/** libthrift's Binary protocol with uuid in containers and in skip, and lengths checked in skip. */
final class RightBinaryProtocol extends TBinaryProtocol {
  RightBinaryProtocol(TTransport transport, Settings settings) {
    super(
        transport,
        settings.stringLimit(),
        settings.containerLimit(),
        settings.strictRead(),
        settings.strictWrite());
  }

  @Override
  public int getMinSerializedSize(byte type) throws TTransportException {
    return type == TType.UUID ? 16 : super.getMinSerializedSize(type);
  }

  @Override
  public void skip(byte type, int maxDepth) throws TException {
    if (type == TType.UUID && maxDepth > 0) {
      skipBytes(16);
    } else {
      super.skip(type, maxDepth);
    }
  }

  @Override
  protected void skipBinary() throws TException {
    int length = readI32();
    if (length < 0) {
      throw new TProtocolException(TProtocolException.NEGATIVE_SIZE, "Negative length: " + length);
    }
    skipBytes(length);
  }
}
