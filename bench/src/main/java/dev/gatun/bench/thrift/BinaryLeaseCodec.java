package dev.gatun.bench.thrift;

import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A struct of our own through a reader and a writer that are kept: the bytes stay in off-heap
 * memory, as they do between a connection's buffers and a handler.
 */
final class BinaryLeaseCodec implements Codec {
  private final Supplier<? extends BinaryStruct> empty;
  private final BinaryReader[] readers;
  private final BinaryStruct[] messages;
  private final BinaryStruct[] read;
  private final BinaryWriter writer = new BinaryWriter();
  private final Object[] written;

  BinaryLeaseCodec(Supplier<? extends BinaryStruct> empty, byte[][] encoded) {
    this.empty = empty;
    readers = Arrays.stream(encoded).map(BinaryReader::new).toArray(BinaryReader[]::new);
    read = new BinaryStruct[encoded.length];
    written = new Object[encoded.length];
    messages = decode().clone();
  }

  /** Each element is the writer that held the message; now it holds the last. */
  @Override
  public Object[] encode() {
    for (int i = 0; i < messages.length; i++) {
      write(i);
      written[i] = writer;
    }
    return written;
  }

  private void write(int i) {
    writer.reset();
    messages[i].writeTo(writer);
  }

  /** Encodes each message and copies it out. */
  byte[][] copies() {
    byte[][] copies = new byte[messages.length][];
    for (int i = 0; i < messages.length; i++) {
      write(i);
      copies[i] = writer.toByteArray();
    }
    return copies;
  }

  @Override
  public BinaryStruct[] decode() {
    for (int i = 0; i < readers.length; i++) {
      BinaryStruct message = empty.get();
      readers[i].rewind();
      message.readFrom(readers[i]);
      read[i] = message;
    }
    return read;
  }
}
