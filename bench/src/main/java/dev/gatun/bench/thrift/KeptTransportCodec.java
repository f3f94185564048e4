package dev.gatun.bench.thrift;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.thrift.TBase;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.AutoExpandingBufferWriteTransport;
import org.apache.thrift.transport.TMemoryInputTransport;

/**
 * Through transports over memory that are kept and reset, without copies out or in: what a side has
 * to set against a kept reader and writer of ours.
 */
final class KeptTransportCodec implements Codec {
  private static final int INITIAL_SINK_BYTES = 1 << 20;

  private final Supplier<TBase<?, ?>> empty;
  private final byte[][] encoded;
  private final TBase<?, ?>[] messages;
  private final TBase<?, ?>[] read;
  private final TMemoryInputTransport source = new TMemoryInputTransport();
  private final TProtocol reader;
  private final AutoExpandingBufferWriteTransport sink;
  private final TProtocol writer;
  private final Object[] written;

  KeptTransportCodec(TProtocolFactory factory, Supplier<TBase<?, ?>> empty, byte[][] encoded)
      throws TException {
    this.empty = empty;
    this.encoded = encoded;
    read = new TBase<?, ?>[encoded.length];
    reader = factory.getProtocol(source);
    sink = new AutoExpandingBufferWriteTransport(new TConfiguration(), INITIAL_SINK_BYTES, 0);
    writer = factory.getProtocol(sink);
    written = new Object[encoded.length];
    messages = decode().clone();
  }

  /** Each element is the sink that held the message; now it holds the last. */
  @Override
  public Object[] encode() throws TException {
    for (int i = 0; i < messages.length; i++) {
      write(i);
      written[i] = sink;
    }
    return written;
  }

  private void write(int i) throws TException {
    sink.reset();
    writer.reset();
    messages[i].write(writer);
  }

  /** Encodes each message and copies it out. */
  byte[][] copies() throws TException {
    byte[][] copies = new byte[messages.length][];
    for (int i = 0; i < messages.length; i++) {
      write(i);
      copies[i] = Arrays.copyOf(sink.getBuf().array(), sink.getLength());
    }
    return copies;
  }

  @Override
  public TBase<?, ?>[] decode() throws TException {
    for (int i = 0; i < encoded.length; i++) {
      source.reset(encoded[i]);
      reader.reset();
      TBase<?, ?> message = empty.get();
      message.read(reader);
      read[i] = message;
    }
    return read;
  }
}
