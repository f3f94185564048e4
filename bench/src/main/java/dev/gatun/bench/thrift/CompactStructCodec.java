package dev.gatun.bench.thrift;

import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.ThriftCompact;
import java.util.function.Supplier;

/** A struct of our own through {@link ThriftCompact}: an array out and an array in. */
final class CompactStructCodec implements Codec {
  private final Supplier<? extends CompactStruct> empty;
  private final byte[][] encoded;
  private final CompactStruct[] messages;
  private final byte[][] written;
  private final CompactStruct[] read;

  CompactStructCodec(Supplier<? extends CompactStruct> empty, byte[][] encoded) {
    this.empty = empty;
    this.encoded = encoded;
    written = new byte[encoded.length][];
    read = new CompactStruct[encoded.length];
    messages = decode().clone();
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
    for (int i = 0; i < encoded.length; i++) {
      read[i] = ThriftCompact.fromBytes(empty, encoded[i]);
    }
    return read;
  }
}
