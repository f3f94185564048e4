package dev.gatun.bench.thrift;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.thrift.TBase;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.AutoExpandingBufferWriteTransport;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.layered.TFramedTransport;

/**
 * Through {@link TFramedTransport} over memory, as a server's connection does it: transports and
 * protocols live as long as the codec, and each message is a frame.
 */
final class FramedCodec implements Codec {
  private static final int FRAME_HEADER_BYTES = 4;
  private static final int INITIAL_SINK_BYTES = 1 << 20;

  private final Supplier<TBase<?, ?>> empty;
  private final byte[][] frames;
  private final TBase<?, ?>[] messages;
  private final TBase<?, ?>[] read;

  private final TMemoryInputTransport source = new TMemoryInputTransport();
  private final TProtocol reader;
  private final AutoExpandingBufferWriteTransport sink;
  private final TFramedTransport framedSink;
  private final TProtocol writer;
  private final Object[] written;

  FramedCodec(TProtocolFactory factory, Supplier<TBase<?, ?>> empty, byte[][] encoded)
      throws TException {
    this.empty = empty;
    frames = Arrays.stream(encoded).map(FramedCodec::frame).toArray(byte[][]::new);
    read = new TBase<?, ?>[encoded.length];
    reader = factory.getProtocol(new TFramedTransport(source));
    sink = new AutoExpandingBufferWriteTransport(new TConfiguration(), INITIAL_SINK_BYTES, 0);
    framedSink = new TFramedTransport(sink);
    writer = factory.getProtocol(framedSink);
    written = new Object[encoded.length];
    messages = decode().clone();
  }

  private static byte[] frame(byte[] message) {
    return ByteBuffer.allocate(FRAME_HEADER_BYTES + message.length)
        .putInt(message.length)
        .put(message)
        .array();
  }

  /** Each element is the sink that held the frame: read it with {@link #frame(int)}. */
  @Override
  public Object[] encode() throws TException {
    for (int i = 0; i < messages.length; i++) {
      written[i] = write(i);
    }
    return written;
  }

  private AutoExpandingBufferWriteTransport write(int i) throws TException {
    sink.reset();
    messages[i].write(writer);
    framedSink.flush();
    return sink;
  }

  /** Encodes message {@code i} and returns its bytes without the frame's header. */
  byte[] frame(int i) throws TException {
    write(i);
    return Arrays.copyOfRange(sink.getBuf().array(), FRAME_HEADER_BYTES, sink.getLength());
  }

  @Override
  public TBase<?, ?>[] decode() throws TException {
    for (int i = 0; i < frames.length; i++) {
      source.reset(frames[i]);
      TBase<?, ?> message = empty.get();
      message.read(reader);
      read[i] = message;
    }
    return read;
  }

  /** The bytes of the last decoded frame that nobody has read. */
  int unread() throws TTransportException {
    return reader.getTransport().getBytesRemainingInBuffer() + source.getBytesRemainingInBuffer();
  }
}
