package dev.gatun.bench.thrift;

import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.ThriftBinary;
import java.util.function.Supplier;

/** A struct of our own through {@link ThriftBinary}: an array out and an array in. */
final class BinaryStructCodec implements Codec {
  private final Supplier<? extends BinaryStruct> empty;
  private final byte[][] captured;
  private final BinaryStruct[] messages;
  private final byte[][] written;
  private final BinaryStruct[] read;

  /**
   * Decodes {@code captured}, and encodes what {@code expected} holds: the same values, with maps
   * and sets in the order that the other side encodes them in.
   */
  BinaryStructCodec(Supplier<? extends BinaryStruct> empty, byte[][] captured, byte[][] expected) {
    this.empty = empty;
    this.captured = captured;
    written = new byte[captured.length][];
    read = new BinaryStruct[captured.length];
    messages = decode(expected).clone();
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
    return decode(captured);
  }

  private BinaryStruct[] decode(byte[][] encoded) {
    for (int i = 0; i < encoded.length; i++) {
      read[i] = ThriftBinary.fromBytes(empty, encoded[i]);
    }
    return read;
  }
}
