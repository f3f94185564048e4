package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.HttpMirror;
import dev.gatun.libthrift.peer.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.transport.AutoExpandingBufferReadTransport;
import org.apache.thrift.transport.TByteBuffer;
import org.apache.thrift.transport.THttpClient;
import org.apache.thrift.transport.TIOStreamTransport;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.TZlibTransport;
import org.apache.thrift.transport.layered.TFastFramedTransport;
import org.apache.thrift.transport.layered.TFramedTransport;

/** A transport with bytes to read. */
final class Source implements AutoCloseable {
  private final TTransport transport;
  private final int length;

  private Source(TTransport transport, int length) {
    this.transport = transport;
    this.length = length;
  }

  static Source open(Carrier carrier, Settings settings, byte[] bytes)
      throws TTransportException, IOException {
    return new Source(transport(carrier, settings, bytes), bytes.length);
  }

  TTransport transport() {
    return transport;
  }

  /** Counts the bytes that were read. What is left is gone afterwards. */
  int consumed() {
    int left = transport.getBytesRemainingInBuffer();
    return length - (left >= 0 ? left : drain());
  }

  @Override
  public void close() {
    transport.close();
  }

  private int drain() {
    byte[] one = new byte[1];
    int left = 0;
    try {
      while (left <= length && transport.read(one, 0, 1) == 1) {
        left++;
      }
    } catch (TTransportException e) {
      // The end, as most transports tell it.
    }
    return left;
  }

  private static TTransport transport(Carrier carrier, Settings settings, byte[] bytes)
      throws TTransportException, IOException {
    TConfiguration config = configuration(settings);
    return switch (carrier) {
      case MEMORY_INPUT -> new TMemoryInputTransport(config, bytes);
      case MEMORY_INPUT_SLICE ->
          new TMemoryInputTransport(config, surrounded(bytes), 7, bytes.length);
      case MEMORY_BUFFER -> filled(new TMemoryBuffer(config, Math.max(1, bytes.length)), bytes);
      case SMALL_MEMORY_BUFFER -> filled(new TMemoryBuffer(config, 32), bytes);
      case FRAMED -> readable(new TFramedTransport(framed(config, bytes), settings.maxFrameSize()));
      case FAST_FRAMED ->
          readable(new TFastFramedTransport(framed(config, bytes), 64, settings.maxFrameSize()));
      case ZLIB ->
          new TZlibTransport(
              new TIOStreamTransport(
                  config,
                  new ByteArrayInputStream(deflated(bytes)),
                  OutputStream.nullOutputStream()));
      case BYTE_BUFFER -> new TByteBuffer(config, ByteBuffer.wrap(bytes));
      case DIRECT_BYTE_BUFFER ->
          new TByteBuffer(config, ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
      case AUTO_EXPANDING -> {
        AutoExpandingBufferReadTransport buffer = new AutoExpandingBufferReadTransport(config, 1);
        buffer.fill(new TIOStreamTransport(new ByteArrayInputStream(bytes)), bytes.length);
        yield buffer;
      }
      case IO_STREAM -> new TIOStreamTransport(config, new ByteArrayInputStream(bytes));
      case TRICKLE -> new TIOStreamTransport(config, new Trickle(bytes));
      case SOCKET -> socket(settings, bytes);
      case FRAMED_SOCKET ->
          readable(
              new TFramedTransport(
                  socket(settings, withFrameLength(bytes)), settings.maxFrameSize()));
      case HTTP -> {
        THttpClient client = new THttpClient(config, HttpMirror.url(HttpMirror.register(bytes)));
        client.flush();
        yield client;
      }
    };
  }

  static TConfiguration configuration(Settings settings) {
    return new TConfiguration(
        settings.maxMessageSize(), settings.maxFrameSize(), settings.recursionLimit());
  }

  private static byte[] surrounded(byte[] bytes) {
    byte[] larger = new byte[bytes.length + 7 + 11];
    java.util.Arrays.fill(larger, (byte) 0x55);
    System.arraycopy(bytes, 0, larger, 7, bytes.length);
    return larger;
  }

  private static TTransport filled(TMemoryBuffer buffer, byte[] bytes) {
    buffer.write(bytes, 0, bytes.length);
    return buffer;
  }

  private static TTransport framed(TConfiguration config, byte[] bytes) throws TTransportException {
    return new TIOStreamTransport(config, new ByteArrayInputStream(withFrameLength(bytes)));
  }

  private static byte[] withFrameLength(byte[] bytes) {
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }

  /** Has a framed transport take its frame in, so that what is left of it can be counted. */
  private static TTransport readable(TTransport framed) throws TTransportException {
    framed.read(new byte[0], 0, 0);
    return framed;
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  /** One end of a loopback connection; the other has sent the bytes and hung up. */
  private static TTransport socket(Settings settings, byte[] bytes)
      throws TTransportException, IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket sender = new Socket(server.getInetAddress(), server.getLocalPort())) {
                  sender.getOutputStream().write(bytes);
                } catch (IOException e) {
                  // The reader has closed before it took everything.
                }
              });
      TSocket socket = new TSocket(server.accept());
      TConfiguration config = socket.getConfiguration();
      config.setMaxMessageSize(settings.maxMessageSize());
      config.setMaxFrameSize(settings.maxFrameSize());
      config.setRecursionLimit(settings.recursionLimit());
      socket.updateKnownMessageSize(0);
      return socket;
    }
  }

  /** Gives one to three bytes at a time. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream bytes;
    private int reads;

    Trickle(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, Math.min(length, 1 + reads++ % 3));
    }
  }
}
