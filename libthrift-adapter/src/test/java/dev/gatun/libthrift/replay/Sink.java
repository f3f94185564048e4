package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.HttpMirror;
import dev.gatun.libthrift.peer.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.zip.InflaterInputStream;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.transport.AutoExpandingBufferWriteTransport;
import org.apache.thrift.transport.TByteBuffer;
import org.apache.thrift.transport.THttpClient;
import org.apache.thrift.transport.TIOStreamTransport;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.TZlibTransport;
import org.apache.thrift.transport.layered.TFastFramedTransport;
import org.apache.thrift.transport.layered.TFramedTransport;

/**
 * A transport to write to.
 *
 * @param transport what the protocol gets
 * @param arrived flushes and closes the transport where that is its use, and gives what came
 *     through
 */
record Sink(TTransport transport, Supplier<byte[]> arrived) {
  private static final int BYTE_BUFFER_CAPACITY = 1 << 20;

  static Sink open(Carrier carrier, Settings settings) throws TTransportException, IOException {
    TConfiguration config = Source.configuration(settings);
    return switch (carrier) {
      case MEMORY_INPUT, MEMORY_INPUT_SLICE, IO_STREAM, TRICKLE -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        yield new Sink(new TIOStreamTransport(config, out), out::toByteArray);
      }
      case MEMORY_BUFFER -> memory(new TMemoryBuffer(config, 1024));
      case SMALL_MEMORY_BUFFER -> memory(new TMemoryBuffer(config, 32));
      case FRAMED -> {
        TMemoryBuffer inner = new TMemoryBuffer(config, 1024);
        yield flushed(
            new TFramedTransport(inner, settings.maxFrameSize()), () -> frame(bytes(inner)));
      }
      case FAST_FRAMED -> {
        TMemoryBuffer inner = new TMemoryBuffer(config, 1024);
        yield flushed(
            new TFastFramedTransport(inner, 64, settings.maxFrameSize()),
            () -> frame(bytes(inner)));
      }
      case ZLIB -> {
        TMemoryBuffer inner = new TMemoryBuffer(config, 1024);
        yield flushed(new TZlibTransport(inner), () -> inflated(bytes(inner)));
      }
      case BYTE_BUFFER -> byteBuffer(config, ByteBuffer.allocate(BYTE_BUFFER_CAPACITY));
      case DIRECT_BYTE_BUFFER ->
          byteBuffer(config, ByteBuffer.allocateDirect(BYTE_BUFFER_CAPACITY));
      case AUTO_EXPANDING -> {
        AutoExpandingBufferWriteTransport buffer =
            new AutoExpandingBufferWriteTransport(config, 8, 4);
        yield new Sink(
            buffer, () -> Arrays.copyOfRange(buffer.getBuf().array(), 4, buffer.getLength()));
      }
      case SOCKET -> socket(false);
      case FRAMED_SOCKET -> socket(true);
      case HTTP -> {
        String path = HttpMirror.register(new byte[0]);
        yield flushed(
            new THttpClient(config, HttpMirror.url(path)), () -> HttpMirror.request(path));
      }
    };
  }

  private static Sink memory(TMemoryBuffer buffer) {
    return new Sink(buffer, () -> bytes(buffer));
  }

  private static Sink byteBuffer(TConfiguration config, ByteBuffer buffer)
      throws TTransportException {
    return new Sink(
        new TByteBuffer(config, buffer),
        () -> {
          byte[] bytes = new byte[buffer.position()];
          buffer.flip().get(bytes);
          return bytes;
        });
  }

  private static Sink flushed(TTransport transport, Supplier<byte[]> arrived) {
    return new Sink(
        transport,
        () -> {
          try {
            transport.flush();
          } catch (TTransportException e) {
            throw new IllegalStateException(e);
          }
          return arrived.get();
        });
  }

  private static Sink socket(boolean framed) throws TTransportException, IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TSocket socket = new TSocket("127.0.0.1", server.getLocalPort(), 10_000);
      socket.open();
      Socket receiver = server.accept();
      CompletableFuture<byte[]> received = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(
              () -> {
                try (receiver) {
                  received.complete(receiver.getInputStream().readAllBytes());
                } catch (IOException e) {
                  received.completeExceptionally(e);
                }
              });
      TTransport transport = framed ? new TFramedTransport(socket) : socket;
      return flushed(
          transport,
          () -> {
            transport.close();
            return framed ? frame(received.join()) : received.join();
          });
    }
  }

  private static byte[] bytes(TMemoryBuffer buffer) {
    return Arrays.copyOf(buffer.getArray(), buffer.length());
  }

  /** The payload of the one frame that {@code bytes} must be. */
  private static byte[] frame(byte[] bytes) {
    if (ByteBuffer.wrap(bytes).getInt() != bytes.length - 4) {
      throw new IllegalStateException("not one frame");
    }
    return Arrays.copyOfRange(bytes, 4, bytes.length);
  }

  private static byte[] inflated(byte[] bytes) {
    // The stream is flushed but not finished, so it ends in an exception behind the last byte.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        out.write(b);
      }
    } catch (java.io.EOFException e) {
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
