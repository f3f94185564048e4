package dev.gatun.protobuf;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.Memory;
import dev.gatun.value.Bytes;
import dev.gatun.value.DoubleList;
import dev.gatun.value.FloatList;
import dev.gatun.value.IntList;
import dev.gatun.value.LazyString;
import dev.gatun.value.LongList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes protobuf into leased off-heap memory, from the last byte to the first: what is written
 * first comes last in the message. The memory is given back when it is closed.
 *
 * <p>So the length of a nested message is known when its turn comes, and nothing is walked twice.
 * Lists are written in their own order all the same.
 *
 * <p>Every operation throws {@link EncodeException} when the message would be over a limit, {@link
 * PoolExhaustedException} when the pool has no memory for it, and {@link IllegalStateException}
 * when the writer is closed. For one thread at a time.
 *
 * <p>Lists are written packed when the wire type in the tag is {@link WireType#LEN}, else as a
 * field an element. An empty one takes no bytes.
 *
 * <p>Source of the format: Protocol Buffers, the guide "Encoding" at protobuf.dev.
 */
public final class ProtoWriter extends FieldWriter {
  /** Creates a writer with memory from the shared pool and the limits of {@link Protobuf}. */
  public ProtoWriter() {
    this(BufferPool.shared(), Protobuf.LIMITS);
  }

  /**
   * Creates a writer.
   *
   * @param pool where its memory comes from
   * @param limits what it writes at the most
   */
  public ProtoWriter(BufferPool pool, Limits limits) {
    super(pool, limits);
  }

  // Lists of numbers.

  /** Writes int32s, or numbers of an enum. */
  public void writeInt32s(int tag, IntList values) {
    int[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePackedInt32s(tag, numbers, count);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeInt32Field(tag, numbers[i]);
    }
  }

  /** A negative one is written as 64 bits. */
  private void writePackedInt32s(int tag, int[] numbers, int count) {
    int all = 0;
    for (int i = 0; i < count; i++) {
      all |= numbers[i];
    }
    if (all >= 0) {
      writePacked(tag, numbers, count, false);
      return;
    }
    int end = size();
    for (int i = count - 1; i >= 0; i--) {
      if (position < SCALAR_ROOM) {
        grow(SCALAR_ROOM);
      }
      position = putVarint64Before(position, numbers[i]);
    }
    endPacked(tag, count, end);
  }

  private void writePacked(int tag, int[] numbers, int count, boolean zigzag) {
    int end = size();
    writeVarints(numbers, count, zigzag);
    endPacked(tag, count, end);
  }

  private void writePacked(int tag, long[] numbers, int count, boolean zigzag) {
    int end = size();
    writeVarints(numbers, count, zigzag);
    endPacked(tag, count, end);
  }

  /** Writes uint32s. */
  public void writeUInt32s(int tag, IntList values) {
    int[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePacked(tag, numbers, count, false);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeUInt32Field(tag, numbers[i]);
    }
  }

  /** Writes sint32s. */
  public void writeSInt32s(int tag, IntList values) {
    int[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePacked(tag, numbers, count, true);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeSInt32Field(tag, numbers[i]);
    }
  }

  /** Writes int64s or uint64s. */
  public void writeInt64s(int tag, LongList values) {
    long[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePacked(tag, numbers, count, false);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeInt64Field(tag, numbers[i]);
    }
  }

  /** Writes sint64s. */
  public void writeSInt64s(int tag, LongList values) {
    long[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePacked(tag, numbers, count, true);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeSInt64Field(tag, numbers[i]);
    }
  }

  /** Writes fixed32s or sfixed32s. */
  public void writeFixed32s(int tag, IntList values) {
    int[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePackedFixed32s(tag, numbers, count);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeFixed32Field(tag, numbers[i]);
    }
  }

  private void writePackedFixed32s(int tag, int[] numbers, int count) {
    int end = size();
    long bytes = (long) Integer.BYTES * count;
    reserve(bytes);
    position -= (int) bytes;
    Memory.putIntsLittleEndian(base, position, numbers, count);
    endPacked(tag, count, end);
  }

  /** Writes fixed64s or sfixed64s. */
  public void writeFixed64s(int tag, LongList values) {
    long[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePackedFixed64s(tag, numbers, count);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeFixed64Field(tag, numbers[i]);
    }
  }

  private void writePackedFixed64s(int tag, long[] numbers, int count) {
    int end = size();
    long bytes = (long) Long.BYTES * count;
    reserve(bytes);
    position -= (int) bytes;
    Memory.putLongsLittleEndian(base, position, numbers, count);
    endPacked(tag, count, end);
  }

  /** Writes floats. */
  public void writeFloats(int tag, FloatList values) {
    float[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePackedFloats(tag, numbers, count);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeFloatField(tag, numbers[i]);
    }
  }

  private void writePackedFloats(int tag, float[] numbers, int count) {
    int end = size();
    long bytes = (long) Float.BYTES * count;
    reserve(bytes);
    position -= (int) bytes;
    Memory.putFloatsLittleEndian(base, position, numbers, count);
    endPacked(tag, count, end);
  }

  /** Writes doubles. */
  public void writeDoubles(int tag, DoubleList values) {
    double[] numbers = array(values);
    int count = values.size();
    if (WireType.of(tag) == WireType.LEN) {
      writePackedDoubles(tag, numbers, count);
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      writeDoubleField(tag, numbers[i]);
    }
  }

  private void writePackedDoubles(int tag, double[] numbers, int count) {
    int end = size();
    long bytes = (long) Double.BYTES * count;
    reserve(bytes);
    position -= (int) bytes;
    Memory.putDoublesLittleEndian(base, position, numbers, count);
    endPacked(tag, count, end);
  }

  /** Writes bools. */
  public void writeBools(int tag, List<Boolean> values) {
    if (WireType.of(tag) == WireType.LEN) {
      writePackedBools(tag, values);
      return;
    }
    for (int i = values.size() - 1; i >= 0; i--) {
      writeBoolField(tag, values.get(i));
    }
  }

  private void writePackedBools(int tag, List<Boolean> values) {
    int end = size();
    int count = values.size();
    reserve(count);
    for (int i = count - 1; i >= 0; i--) {
      Memory.putByte(base, --position, (byte) (values.get(i) ? 1 : 0));
    }
    endPacked(tag, count, end);
  }

  private void endPacked(int tag, int count, int end) {
    if (count != 0) {
      writeLengthAndTag(tag, size() - end);
    }
  }

  // Lists of text and bytes.

  /** Writes strings. */
  public void writeStrings(int tag, List<String> values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      writeStringField(tag, values.get(i));
    }
  }

  /** Writes lazy strings, in the bytes that they came in. */
  public void writeLazyStrings(int tag, List<LazyString> values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      writeStringField(tag, values.get(i));
    }
  }

  /** Writes values of bytes. */
  public void writeBytesList(int tag, List<Bytes> values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      writeBytesField(tag, values.get(i));
    }
  }

  // What the schema does not know.

  /** Writes unknown fields as they came. */
  public void writeUnknown(@Nullable UnknownFields fields) {
    if (fields != null) {
      writeRaw(fields.array(), fields.size());
    }
  }

  /** Writes extensions, in the order of their numbers. */
  public void writeExtensions(ExtensionFields extensions) {
    extensions.writeTo(this);
  }
}
