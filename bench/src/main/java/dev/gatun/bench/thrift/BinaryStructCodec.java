package dev.gatun.bench.thrift;

import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.ThriftBinary;
import java.util.function.Supplier;

/** A struct of our own through {@link ThriftBinary}: an array out and an array in. */
final class BinaryStructCodec implements Codec {
  private final Supplier<? extends BinaryStruct> empty;
  private final byte[][] encoded;
  private final BinaryStruct[] messages;
  private final byte[][] written;
  private final BinaryStruct[] read;

  BinaryStructCodec(Supplier<? extends BinaryStruct> empty, byte[][] encoded) {
    this.empty = empty;
    this.encoded = encoded;
    written = new byte[encoded.length][];
    read = new BinaryStruct[encoded.length];
    messages = decode().clone();
  }

  /** Each element is the message's own {@code byte[]}. */
  @Override
  public byte[][] encode() {
    for (int i = 0; i < messages.length; i++) {
      written[i] = ThriftBinary.toBytes(messages[i]);
    }
    return written;
  }

  @Override
  public BinaryStruct[] decode() {
    for (int i = 0; i < encoded.length; i++) {
      read[i] = ThriftBinary.fromBytes(empty, encoded[i]);
    }
    return read;
  }
}
