package dev.gatun.bench.thrift;

import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A struct of our own through a reader and a writer that are kept: the bytes stay in off-heap
 * memory, as they do between a connection's buffers and a handler.
 */
final class CompactLeaseCodec implements Codec {
  private final Supplier<? extends CompactStruct> empty;
  private final CompactReader[] readers;
  private final CompactStruct[] messages;
  private final CompactStruct[] read;
  private final CompactWriter writer = new CompactWriter();
  private final Object[] written;

  CompactLeaseCodec(Supplier<? extends CompactStruct> empty, byte[][] encoded) {
    this.empty = empty;
    readers = Arrays.stream(encoded).map(CompactReader::new).toArray(CompactReader[]::new);
    read = new CompactStruct[encoded.length];
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
  public CompactStruct[] decode() {
    for (int i = 0; i < readers.length; i++) {
      CompactStruct message = empty.get();
      readers[i].rewind();
      message.readFrom(readers[i]);
      read[i] = message;
    }
    return read;
  }
}
