package dev.gatun.protobuf;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.BackwardWriteLease;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.Utf8;
import dev.gatun.codec.internal.Varints;
import dev.gatun.value.Bytes;
import dev.gatun.value.LazyString;
import java.nio.charset.StandardCharsets;

/**
 * The part of {@link ProtoWriter} that writes one field at a time: scalars, text, messages.
 *
 * <p>A tag is a field's number and wire type, {@code number << 3 | wireType}. It is written as it
 * is given.
 */
public abstract sealed class FieldWriter extends BackwardWriteLease permits ProtoWriter {
  /** Room for the longest varint, and the store of eight bytes that a tag may take. */
  static final int SCALAR_ROOM = Varints.MAX_BYTES_64 + Long.BYTES;

  /** Text up to this length goes to memory char by char. */
  private static final int SHORT_TEXT = 16;

  private static final int SHORT_TEXT_ROOM = SCALAR_ROOM + Utf8.MAX_BYTES_PER_CHAR * SHORT_TEXT;

  FieldWriter(BufferPool pool, Limits limits) {
    super(pool, limits);
  }

  // Numbers.

  /** Writes an int32 field, or an enum's number: 2 to 15 bytes, 11 or more below 0. */
  public final void writeInt32Field(int tag, int value) {
    writeInt64Field(tag, value);
  }

  /** Writes a uint32 field: 2 to 10 bytes. */
  public final void writeUInt32Field(int tag, int value) {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    position = putTag(putVarint32Before(position, value), tag);
  }

  /** Writes a sint32 field: 2 to 10 bytes. */
  public final void writeSInt32Field(int tag, int value) {
    writeUInt32Field(tag, Varints.zigzag32(value));
  }

  /** Writes a fixed32 or sfixed32 field: 5 to 9 bytes. */
  public final void writeFixed32Field(int tag, int value) {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    int at = position - Integer.BYTES;
    Memory.putIntLittleEndian(base, at, value);
    position = putTag(at, tag);
  }

  /** Writes an int64 or uint64 field: 2 to 15 bytes. */
  public final void writeInt64Field(int tag, long value) {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    position = putTag(putVarint64Before(position, value), tag);
  }

  /** Writes a sint64 field: 2 to 15 bytes. */
  public final void writeSInt64Field(int tag, long value) {
    writeInt64Field(tag, Varints.zigzag64(value));
  }

  /** Writes a fixed64 or sfixed64 field: 9 to 13 bytes. */
  public final void writeFixed64Field(int tag, long value) {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    int at = position - Long.BYTES;
    Memory.putLongLittleEndian(base, at, value);
    position = putTag(at, tag);
  }

  /** Writes a float field: 5 to 9 bytes. */
  public final void writeFloatField(int tag, float value) {
    writeFixed32Field(tag, Float.floatToRawIntBits(value));
  }

  /** Writes a double field: 9 to 13 bytes. */
  public final void writeDoubleField(int tag, double value) {
    writeFixed64Field(tag, Double.doubleToRawLongBits(value));
  }

  /** Writes a bool field: 2 to 6 bytes. */
  public final void writeBoolField(int tag, boolean value) {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    int at = position - 1;
    Memory.putByte(base, at, (byte) (value ? 1 : 0));
    position = putTag(at, tag);
  }

  // Text and bytes.

  /** Writes a string field: its text in UTF-8; a lone surrogate becomes {@code ?}. */
  public final void writeStringField(int tag, String value) {
    if (value.length() > SHORT_TEXT || position < SHORT_TEXT_ROOM) {
      writeLongString(tag, value);
      return;
    }
    int at = Utf8.encodeBefore(value, base, position);
    Memory.putByte(base, at - 1, (byte) (position - at));
    position = putTag(at - 1, tag);
  }

  /** Writes a lazy string as a string field, in the bytes that it came in. */
  public final void writeStringField(int tag, LazyString value) {
    byte[] utf8 = utf8(value);
    if (utf8 != null) {
      writeBytesField(tag, utf8);
    } else {
      writeStringField(tag, value.toString());
    }
  }

  private void writeLongString(int tag, String value) {
    reserve(SCALAR_ROOM);
    if (!isWide(value)) {
      writeBytesField(tag, value.getBytes(StandardCharsets.UTF_8));
      return;
    }
    int from = position - (int) wideRoom(value);
    int length = encodeWide(value, from);
    Memory.copy(base, from, base, position - length, length);
    position -= length;
    writeLengthAndTag(tag, length);
  }

  /** Writes a bytes field. */
  public final void writeBytesField(int tag, Bytes value) {
    writeBytesField(tag, array(value));
  }

  /** Writes a bytes field. */
  public final void writeBytesField(int tag, byte[] value) {
    writeRaw(value, value.length);
    writeLengthAndTag(tag, value.length);
  }

  // Messages and groups.

  /**
   * Begins a nested message, or an entry of a map, whose fields are written next.
   *
   * @return what {@link #messageEnd} wants to know
   * @throws EncodeException when messages are nested deeper than {@link Limits#depth()}
   */
  public final int messageBegin() {
    if (--depthLeft < 0) {
      throw tooDeep();
    }
    return limit - position;
  }

  /**
   * Writes the length and the tag of a nested message, before its fields.
   *
   * @param mark what {@link #messageBegin} returned
   */
  public final void messageEnd(int tag, int mark) {
    depthLeft++;
    writeLengthAndTag(tag, limit - position - mark);
  }

  /**
   * Writes the end of a group, whose fields are written next.
   *
   * @param tag the one that the group starts with
   * @throws EncodeException when messages are nested deeper than {@link Limits#depth()}
   */
  public final void groupBegin(int tag) {
    if (--depthLeft < 0) {
      throw tooDeep();
    }
    writeTag(tag + WireType.END_GROUP - WireType.START_GROUP);
  }

  /** Writes the start of a group, before its fields. */
  public final void groupEnd(int tag) {
    depthLeft++;
    writeTag(tag);
  }

  /** Writes bytes as they are. */
  final void writeRaw(byte[] array, int length) {
    reserve(length);
    Memory.copy(array, 0, base, position - length, length);
    position -= length;
  }

  final void writeLengthAndTag(int tag, int length) {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    position = putTag(putVarint32Before(position, length), tag);
  }

  /** Writes the length of all that is written so far. */
  final void writeLength() {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    position = putVarint32Before(position, limit - position);
  }

  /** Takes back the tag that was written last. */
  final void dropTag(int tag) {
    position += Varints.size32(tag);
  }

  private void writeTag(int tag) {
    if (position < SCALAR_ROOM) {
      grow(SCALAR_ROOM);
    }
    position = putTag(position, tag);
  }

  /** Stores a tag where there is room for it, and returns the offset of its first byte. */
  final int putTag(int at, int tag) {
    if ((tag & ~0x7f) == 0) {
      Memory.putByte(base, at - 1, (byte) tag);
      return at - 1;
    }
    if ((tag & ~0x3fff) == 0) {
      Memory.putShort(base, at - 2, (short) WireType.twoBytes(tag));
      return at - 2;
    }
    return putVarint32Before(at, tag);
  }
}
