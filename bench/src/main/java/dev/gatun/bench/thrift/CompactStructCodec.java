package dev.gatun.bench.thrift;

import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.ThriftCompact;
import java.util.function.Supplier;

/** A struct of our own through {@link ThriftCompact}: an array out and an array in. */
final class CompactStructCodec implements Codec {
  private final Supplier<? extends CompactStruct> empty;
  private final byte[][] captured;
  private final CompactStruct[] messages;
  private final byte[][] written;
  private final CompactStruct[] read;

  /**
   * Decodes {@code captured}, and encodes what {@code expected} holds: the same values, with maps
   * and sets in the order that the other side encodes them in.
   */
  CompactStructCodec(
      Supplier<? extends CompactStruct> empty, byte[][] captured, byte[][] expected) {
    this.empty = empty;
    this.captured = captured;
    written = new byte[captured.length][];
    read = new CompactStruct[captured.length];
    messages = decode(expected).clone();
  }

  /** Each element is the message's own {@code byte[]}. */
  @Override
  public byte[][] encode() {
    for (int i = 0; i < messages.length; i++) {
      written[i] = ThriftCompact.toBytes(messages[i]);
    }
    return written;
  }

  @Override
  public CompactStruct[] decode() {
    return decode(captured);
  }

  private CompactStruct[] decode(byte[][] encoded) {
    for (int i = 0; i < encoded.length; i++) {
      read[i] = ThriftCompact.fromBytes(empty, encoded[i]);
    }
    return read;
  }
}
