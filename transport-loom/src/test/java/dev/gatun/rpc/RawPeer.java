package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import dev.gatun.rpc.internal.TtHeader;
import dev.gatun.thrift.MessageType;
import dev.gatun.thrift.ThriftStruct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A client that misbehaves as the test wants, on a plain socket. */
final class RawPeer implements AutoCloseable {
  private static final int SEQUENCE_ID = 7;

  final Socket socket = new Socket();

  RawPeer(SocketAddress server) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(Waiting.SECONDS));
    socket.connect((InetSocketAddress) server);
  }

  static byte[] call(Framing framing, Protocol protocol, String method, String text) {
    return frame(framing, protocol, method, MessageType.CALL, Text.arguments(text));
  }

  static byte[] reply(Framing framing, Protocol protocol, String method, String text) {
    return frame(framing, protocol, method, MessageType.REPLY, Text.result(text));
  }

  /** Returns a call in a TTHeader, of a caller who waits so long. */
  static byte[] callWithin(long millis, String method, String text) {
    TtHeader header = new TtHeader(0, SEQUENCE_ID, Map.of(12, Long.toString(millis)), Map.of());
    return frame(
        Framing.TTHEADER, Protocol.BINARY, method, MessageType.CALL, header, Text.arguments(text));
  }

  /** Returns an exception in a TTHeader. */
  static byte[] exception(String method, ApplicationException exception) {
    return frame(Framing.TTHEADER, Protocol.BINARY, method, MessageType.EXCEPTION, exception);
  }

  static byte[] frame(
      Framing framing, Protocol protocol, String method, byte type, ThriftStruct struct) {
    TtHeader header = new TtHeader(0, SEQUENCE_ID, Map.of(22, Integer.toString(type)), Map.of());
    return frame(framing, protocol, method, type, header, struct);
  }

  static byte[] frame(
      Framing framing,
      Protocol protocol,
      String method,
      byte type,
      TtHeader header,
      ThriftStruct struct) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MessageCodec codec = new MessageCodec(BufferPool.shared(), Limits.DEFAULT);
    try (FrameWriter writer = new FrameWriter(codec)) {
      writer.add(framing, header, protocol, method, type, SEQUENCE_ID, Payload.of(struct));
      writer.flushTo(Channels.newChannel(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  void sendByteByByte(byte[] bytes) throws IOException {
    for (byte b : bytes) {
      socket.getOutputStream().write(b);
    }
  }

  void expect(byte[] bytes) throws IOException {
    assertArrayEquals(bytes, socket.getInputStream().readNBytes(bytes.length));
  }

  /** Expects the server to close, in order or not. */
  void expectEnd() {
    int read;
    try {
      read = socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server does not close", e);
    } catch (IOException reset) {
      read = -1;
    }
    assertEquals(-1, read);
  }

  /** Closes with a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
