package dev.gatun.rpc;

import dev.gatun.codec.EncodeException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.internal.TtHeader;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait to be written, in their frames: many of them, one write. It has memory only
 * while some wait. For the thread that writes to the connection.
 */
final class FrameWriter implements AutoCloseable {
  private static final int LENGTH_BYTES = 4;
  private static final int ROOM = 4096;

  private final MessageCodec codec;
  private @Nullable ChannelBuffer waiting;

  FrameWriter(MessageCodec codec) {
    this.codec = codec;
  }

  /** Returns the bytes that wait. */
  int size() {
    return waiting == null ? 0 : waiting.size();
  }

  /**
   * Adds a message. When that fails nothing of it is added.
   *
   * @param header the TTHeader for framings that have one
   * @throws EncodeException when the message or its header is over a limit
   * @throws ApplicationException when the payload cannot be written in the protocol
   */
  void add(
      Framing framing,
      TtHeader header,
      Protocol protocol,
      String name,
      byte type,
      int sequenceId,
      Payload payload) {
    ChannelBuffer target = room();
    int start = target.size();
    boolean added = false;
    try {
      if (framing.hasHeader()) {
        header.appendTo(target);
      }
      int message = target.size();
      if (framing.hasLength()) {
        target.appendInt(0);
      }
      payload.appendTo(target, codec, protocol, name, type, sequenceId);
      if (framing.hasLength()) {
        target.setInt(message, target.size() - message - LENGTH_BYTES);
      }
      if (framing.hasHeader()) {
        target.setInt(start, target.size() - start - LENGTH_BYTES);
      }
      checkSize(target.size() - start - LENGTH_BYTES);
      added = true;
    } finally {
      if (!added) {
        target.truncate(start);
      }
    }
  }

  /**
   * Writes all that waits, and gives its memory back. The thread blocks until the channel has taken
   * it.
   */
  void flushTo(WritableByteChannel channel) throws IOException {
    ChannelBuffer full = waiting;
    if (full != null) {
      full.drainTo(channel);
      close();
    }
  }

  /** Gives up what waits. */
  @Override
  public void close() {
    ChannelBuffer held = waiting;
    waiting = null;
    if (held != null) {
      held.close();
    }
  }

  private ChannelBuffer room() {
    ChannelBuffer room = waiting;
    if (room == null) {
      room = new ChannelBuffer(codec.pool(), ROOM);
      waiting = room;
    }
    return room;
  }

  private void checkSize(int bytes) {
    if (bytes > codec.limits().messageBytes()) {
      throw new EncodeException(
          EncodeException.Kind.SIZE_LIMIT,
          "a frame of " + bytes + " bytes; the limit is " + codec.limits().messageBytes());
    }
  }
}
