package dev.gatun.rpc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/**
 * Bytes behind TLS: an engine between a socket and its user. One read of the socket takes as many
 * records as there are. As one thread reads and writes in turns, what the engine wants to say by
 * itself, such as new keys, is said before the next read or write.
 */
final class TlsWire extends Wire {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** Records that may come before what is decrypted is read: in the middle of new agreements. */
  private static final int RECORDS_AHEAD = 4;

  private final SSLEngine engine;

  /** Bytes from the socket that are not decrypted yet. */
  private ByteBuffer received;

  /** Decrypted bytes that were not read yet. */
  private ByteBuffer decrypted;

  /** Room for a record to send. */
  private ByteBuffer toSend;

  TlsWire(SocketChannel channel, SSLEngine engine) {
    super(channel);
    this.engine = engine;
    this.received = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).flip();
    this.decrypted = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).flip();
    this.toSend = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
  }

  @Override
  void open() throws IOException {
    engine.beginHandshake();
    try {
      agree();
    } catch (SSLException e) {
      tellWhy(e);
      throw e;
    }
  }

  /** What the engine says last is why it does not agree. */
  private void tellWhy(SSLException failure) {
    try {
      finish();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    while (!decrypted.hasRemaining()) {
      agree();
      if (!decrypted.hasRemaining() && !receive()) {
        return -1;
      }
    }
    int length = Math.min(into.remaining(), decrypted.remaining());
    into.put(decrypted.slice(decrypted.position(), length));
    decrypted.position(decrypted.position() + length);
    return length;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int length = from.remaining();
    while (from.hasRemaining()) {
      agree();
      send(from);
    }
    return length;
  }

  @Override
  void finish() throws IOException {
    try {
      if (channel.isOpen()) {
        channel.configureBlocking(false);
        engine.closeOutbound();
        toSend.clear();
        engine.wrap(NOTHING, toSend);
        channel.write(toSend.flip());
      }
    } finally {
      close();
    }
  }

  @Override
  protected boolean isInputThere() throws IOException {
    if (decrypted.hasRemaining() || fill() < 0) {
      return true;
    }
    // A server may send new tickets at any time.
    SSLEngineResult result;
    do {
      result = decrypt();
      if (result.getStatus() == SSLEngineResult.Status.CLOSED || decrypted.hasRemaining()) {
        return true;
      }
    } while (result.bytesConsumed() > 0);
    return false;
  }

  /** Goes on until the peers agree on keys, which they do at once unless these are new. */
  private void agree() throws IOException {
    while (true) {
      switch (engine.getHandshakeStatus()) {
        case NOT_HANDSHAKING, FINISHED -> {
          return;
        }
        case NEED_TASK -> {
          for (Runnable task = engine.getDelegatedTask();
              task != null;
              task = engine.getDelegatedTask()) {
            task.run();
          }
        }
        case NEED_WRAP -> send(NOTHING);
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          if (!receive()) {
            throw new EOFException("the peer closed the connection while TLS was set up");
          }
        }
      }
    }
  }

  /** Decrypts a record, or receives more of it; false at the end. */
  private boolean receive() throws IOException {
    SSLEngineResult result = decrypt();
    return switch (result.getStatus()) {
      case OK -> true;
      case BUFFER_UNDERFLOW -> fill() >= 0;
      case BUFFER_OVERFLOW -> {
        decrypted = larger(decrypted, engine.getSession().getApplicationBufferSize());
        yield true;
      }
      case CLOSED -> false;
    };
  }

  private SSLEngineResult decrypt() throws SSLException {
    decrypted.compact();
    try {
      return engine.unwrap(received, decrypted);
    } finally {
      decrypted.flip();
    }
  }

  private int fill() throws IOException {
    if (received.remaining() == received.capacity()) {
      received = larger(received, engine.getSession().getPacketBufferSize());
    }
    received.compact();
    try {
      return channel.read(received);
    } finally {
      received.flip();
    }
  }

  private static ByteBuffer larger(ByteBuffer full, int record) throws SSLException {
    if (full.capacity() > RECORDS_AHEAD * record) {
      throw new SSLException("more data than a record holds");
    }
    return ByteBuffer.allocate(full.remaining() + record).put(full).flip();
  }

  private void send(ByteBuffer from) throws IOException {
    toSend.clear();
    SSLEngineResult result = engine.wrap(from, toSend);
    switch (result.getStatus()) {
      case BUFFER_OVERFLOW ->
          toSend = ByteBuffer.allocate(2 * engine.getSession().getPacketBufferSize());
      case CLOSED -> throw new ClosedChannelException();
      default -> {
        toSend.flip();
        while (toSend.hasRemaining()) {
          channel.write(toSend);
        }
      }
    }
  }
}
