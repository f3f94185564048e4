package dev.gatun.protobuf;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.Memory;
import dev.gatun.value.Bytes;
import dev.gatun.value.DoubleList;
import dev.gatun.value.FloatList;
import dev.gatun.value.IntList;
import dev.gatun.value.LazyString;
import dev.gatun.value.LongList;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads protobuf from leased off-heap memory, which it gives back when it is closed.
 *
 * <p>Every operation throws {@link DecodeException} when the input is malformed or over a limit,
 * and, if it reads from memory, {@link IllegalStateException} when the reader is closed. After an
 * error the reader is good for nothing but to be closed. For one thread at a time.
 *
 * <p>Lists are added to. They take the tag that came: when its wire type is {@link WireType#LEN}
 * the packed numbers behind it, else this element and those of the fields behind it that have the
 * same tag.
 *
 * <p>Source of the format: Protocol Buffers, the guide "Encoding" at protobuf.dev. As in
 * protobuf-java, bits of a varint beyond those of its type are dropped.
 */
public final class ProtoReader extends ValueReader {
  /** What a string or a value of bytes in a list takes on the heap at the least. */
  private static final int TEXT_HEAP_BYTES = 48;

  /** A reference in a list. */
  private static final int REFERENCE_BYTES = 4;

  /**
   * Reads a copy of a message, from the shared pool and within the limits of {@link Protobuf}.
   *
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public ProtoReader(byte[] message) {
    this(message, 0, message.length, BufferPool.shared(), Protobuf.LIMITS);
  }

  /**
   * Reads a copy of a part of an array.
   *
   * @throws IndexOutOfBoundsException when the part is not within the array
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public ProtoReader(byte[] array, int offset, int length, BufferPool pool, Limits limits) {
    super(array, Objects.checkFromIndexSize(offset, length, array.length), length, pool, limits);
  }

  /**
   * Reads a copy of a segment, of whatever arena.
   *
   * @throws IllegalStateException when the segment's arena is closed
   * @throws WrongThreadException when the segment belongs to another thread
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public ProtoReader(MemorySegment message, BufferPool pool, Limits limits) {
    super(message, pool, limits);
  }

  private ProtoReader(byte[] borrowed, BufferPool pool, Limits limits) {
    super(borrowed, pool, limits);
  }

  /** Reads a message that nobody writes to until the reader is closed. */
  static ProtoReader borrowing(byte[] message) {
    return new ProtoReader(message, BufferPool.shared(), Protobuf.LIMITS);
  }

  // Lists of numbers.

  /** Reads int32s, uint32s or numbers of an enum; bits beyond the lowest 32 are dropped. */
  public void readInt32s(int tag, IntList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendVarints(into, readLength());
      return;
    }
    do {
      into.addInt(readInt32());
    } while (acceptField(tag));
  }

  /** Reads sint32s. */
  public void readSInt32s(int tag, IntList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendZigzags(into, readLength());
      return;
    }
    do {
      into.addInt(readSInt32());
    } while (acceptField(tag));
  }

  /** Reads int64s or uint64s. */
  public void readInt64s(int tag, LongList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendVarints(into, readLength());
      return;
    }
    do {
      into.addLong(readInt64());
    } while (acceptField(tag));
  }

  /** Reads sint64s. */
  public void readSInt64s(int tag, LongList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendZigzags(into, readLength());
      return;
    }
    do {
      into.addLong(readSInt64());
    } while (acceptField(tag));
  }

  /** Reads fixed32s or sfixed32s. */
  public void readFixed32s(int tag, IntList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendInts(into, readCount(Integer.BYTES));
      return;
    }
    do {
      into.addInt(readFixed32());
    } while (acceptField(tag));
  }

  /** Reads fixed64s or sfixed64s. */
  public void readFixed64s(int tag, LongList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendLongs(into, readCount(Long.BYTES));
      return;
    }
    do {
      into.addLong(readFixed64());
    } while (acceptField(tag));
  }

  /** Reads floats. */
  public void readFloats(int tag, FloatList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendFloats(into, readCount(Float.BYTES));
      return;
    }
    do {
      into.addFloat(readFloat());
    } while (acceptField(tag));
  }

  /** Reads doubles. */
  public void readDoubles(int tag, DoubleList into) {
    if (WireType.of(tag) == WireType.LEN) {
      appendDoubles(into, readCount(Double.BYTES));
      return;
    }
    do {
      into.addDouble(readDouble());
    } while (acceptField(tag));
  }

  /** Reads bools. */
  public void readBools(int tag, List<Boolean> into) {
    if (WireType.of(tag) == WireType.LEN) {
      readPackedBools(into);
      return;
    }
    do {
      into.add(readBool());
    } while (acceptField(tag));
  }

  private void readPackedBools(List<Boolean> into) {
    int start = position;
    int length = readLength();
    charge(length, REFERENCE_BYTES, start);
    long outer = enter(length);
    while (position < limit) {
      into.add(readBool());
    }
    messageEnd(outer);
  }

  /**
   * Reads numbers of an enum that takes no other numbers than its own.
   *
   * @param known tells which numbers those are
   * @param unknown gets the others, each as a field of its own; null when there were none so far
   * @return {@code unknown}, or a new object for those of this list
   */
  public @Nullable UnknownFields readClosedEnums(
      int tag, IntList into, IntPredicate known, @Nullable UnknownFields unknown) {
    IntList numbers = new IntList();
    readInt32s(tag, numbers);
    UnknownFields others = unknown;
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.getInt(i);
      if (known.test(number)) {
        into.addInt(number);
      } else {
        others = others == null ? new UnknownFields() : others;
        others.addTag(WireType.tag(WireType.number(tag), WireType.VARINT));
        others.addVarint(number);
      }
    }
    return others;
  }

  private int readCount(int elementBytes) {
    int start = position;
    int length = readLength();
    if (length % elementBytes != 0) {
      throw truncated(length + elementBytes - length % elementBytes);
    }
    charge(length, 1, start);
    return length / elementBytes;
  }

  // Lists of text and bytes.

  /** Reads strings, well-formed in UTF-8. */
  public void readStrings(int tag, List<String> into) {
    try {
      do {
        charge(1, TEXT_HEAP_BYTES, position);
        into.add(readString());
      } while (acceptField(tag));
    } catch (DecodeException e) {
      throw e.within(into.size());
    }
  }

  /** Reads strings whose UTF-8 nobody checks. */
  public void readUncheckedStrings(int tag, List<String> into) {
    try {
      do {
        charge(1, TEXT_HEAP_BYTES, position);
        into.add(readUncheckedString());
      } while (acceptField(tag));
    } catch (DecodeException e) {
      throw e.within(into.size());
    }
  }

  /** Reads strings, well-formed in UTF-8, that are decoded when they are asked for. */
  public void readLazyStrings(int tag, List<LazyString> into) {
    try {
      do {
        charge(1, TEXT_HEAP_BYTES, position);
        into.add(readLazyString());
      } while (acceptField(tag));
    } catch (DecodeException e) {
      throw e.within(into.size());
    }
  }

  /** Reads strings that are decoded when they are asked for, and whose UTF-8 nobody checks. */
  public void readUncheckedLazyStrings(int tag, List<LazyString> into) {
    try {
      do {
        charge(1, TEXT_HEAP_BYTES, position);
        into.add(readUncheckedLazyString());
      } while (acceptField(tag));
    } catch (DecodeException e) {
      throw e.within(into.size());
    }
  }

  /** Reads values of bytes. */
  public void readBytesList(int tag, List<Bytes> into) {
    try {
      do {
        charge(1, TEXT_HEAP_BYTES, position);
        into.add(readBytes());
      } while (acceptField(tag));
    } catch (DecodeException e) {
      throw e.within(into.size());
    }
  }

  // What the schema does not know.

  /**
   * Keeps the field whose tag was read last.
   *
   * @param into gets the field; null when there was none so far
   * @return {@code into}, or a new object for this field
   */
  public UnknownFields readUnknown(int tag, @Nullable UnknownFields into) {
    int start = position;
    skipField(tag);
    return keepSince(tag, start, into);
  }

  /**
   * Keeps a field whose value has been read, but is none that the schema knows.
   *
   * @param start where the value begins: {@link #offset()} after its tag
   * @param into gets the field; null when there was none so far
   * @return {@code into}, or a new object for this field
   * @throws IndexOutOfBoundsException when the start is below 0 or behind the position
   */
  public UnknownFields keepSince(int tag, int start, @Nullable UnknownFields into) {
    if (!isWithin(position)) {
      throw truncated(0);
    }
    int length = position - Objects.checkIndex(start, position + 1);
    UnknownFields fields = into == null ? new UnknownFields() : into;
    fields.addTag(tag);
    int at = fields.extend(length);
    Memory.copy(base, start, fields.array(), at, length);
    return fields;
  }

  /** Reads the field whose tag was read last, one of a number that extensions may have. */
  public void readExtension(int tag, ExtensionFields into) {
    into.read(this, tag);
  }

  /**
   * Reads the field whose tag was read last if it is an extension of a message set, of whatever
   * number.
   *
   * @return whether it was; else nothing was read
   */
  public boolean readMessageSetItem(int tag, ExtensionFields into) {
    return MessageSet.read(this, tag, into);
  }
}
