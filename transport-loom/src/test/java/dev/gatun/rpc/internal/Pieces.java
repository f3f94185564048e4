package dev.gatun.rpc.internal;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Bytes that arrive in pieces of a size. */
final class Pieces implements ReadableByteChannel {
  private final ByteBuffer bytes;
  private final int most;

  Pieces(byte[] bytes, int most) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.most = most;
  }

  @Override
  public int read(ByteBuffer into) {
    if (!bytes.hasRemaining()) {
      return -1;
    }
    int length = Math.min(most, Math.min(into.remaining(), bytes.remaining()));
    into.put(bytes.slice(bytes.position(), length));
    bytes.position(bytes.position() + length);
    return length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
