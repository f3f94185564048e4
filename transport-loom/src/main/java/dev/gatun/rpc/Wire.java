package dev.gatun.rpc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;

/**
 * What carries the bytes of a connection: its socket, in the clear or behind TLS. It blocks. For
 * one thread at a time, but {@link #close} and {@link #endInput} are for any.
 */
abstract class Wire implements ByteChannel {
  /** The socket. */
  protected final SocketChannel channel;

  /** Takes a socket over, which is closed with this. */
  protected Wire(SocketChannel channel) {
    this.channel = channel;
  }

  /** Does what has to be done before bytes can be read or written. */
  abstract void open() throws IOException;

  /** Ends in order, without waiting for the peer. */
  abstract void finish() throws IOException;

  /**
   * Returns whether there is an end to read, or anything that nobody has asked for; never waits.
   */
  final boolean hasEnded() {
    try {
      channel.configureBlocking(false);
      try {
        return isInputThere();
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException e) {
      return true;
    }
  }

  /** Returns whether there is anything to read, or an end; the socket does not block meanwhile. */
  protected abstract boolean isInputThere() throws IOException;

  /** Lets a reader find the end. */
  final void endInput() throws IOException {
    channel.shutdownInput();
  }

  @Override
  public final boolean isOpen() {
    return channel.isOpen();
  }

  /** Closes the socket, whatever is going on. */
  @Override
  public final void close() throws IOException {
    channel.close();
  }

  /** Bytes as they are. */
  static final class Plain extends Wire {
    Plain(SocketChannel channel) {
      super(channel);
    }

    @Override
    void open() {}

    @Override
    void finish() throws IOException {
      close();
    }

    @Override
    protected boolean isInputThere() throws IOException {
      return channel.read(ByteBuffer.allocate(1)) != 0;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return channel.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return channel.write(from);
    }
  }
}
