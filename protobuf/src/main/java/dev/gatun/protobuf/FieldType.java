package dev.gatun.protobuf;

import dev.gatun.value.Bytes;
import dev.gatun.value.NumberedEnum;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the value of an extension is read and written. Immutable, and safe for use by any number of
 * threads.
 *
 * @param <T> what a value is in Java
 */
public final class FieldType<T> {
  /** A double. */
  public static final FieldType<Double> DOUBLE =
      number(0.0, WireType.FIXED64, ProtoReader::readDouble, ProtoWriter::writeDoubleField);

  /** A float. */
  public static final FieldType<Float> FLOAT =
      number(0f, WireType.FIXED32, ProtoReader::readFloat, ProtoWriter::writeFloatField);

  /** An int32. */
  public static final FieldType<Integer> INT32 =
      number(0, WireType.VARINT, ProtoReader::readInt32, ProtoWriter::writeInt32Field);

  /** An int64. */
  public static final FieldType<Long> INT64 =
      number(0L, WireType.VARINT, ProtoReader::readInt64, ProtoWriter::writeInt64Field);

  /** A uint32; from 2^31 on it is below 0. */
  public static final FieldType<Integer> UINT32 =
      number(0, WireType.VARINT, ProtoReader::readInt32, ProtoWriter::writeUInt32Field);

  /** A uint64; from 2^63 on it is below 0. */
  public static final FieldType<Long> UINT64 = INT64;

  /** A sint32. */
  public static final FieldType<Integer> SINT32 =
      number(0, WireType.VARINT, ProtoReader::readSInt32, ProtoWriter::writeSInt32Field);

  /** A sint64. */
  public static final FieldType<Long> SINT64 =
      number(0L, WireType.VARINT, ProtoReader::readSInt64, ProtoWriter::writeSInt64Field);

  /** A fixed32; from 2^31 on it is below 0. */
  public static final FieldType<Integer> FIXED32 =
      number(0, WireType.FIXED32, ProtoReader::readFixed32, ProtoWriter::writeFixed32Field);

  /** A fixed64; from 2^63 on it is below 0. */
  public static final FieldType<Long> FIXED64 =
      number(0L, WireType.FIXED64, ProtoReader::readFixed64, ProtoWriter::writeFixed64Field);

  /** An sfixed32. */
  public static final FieldType<Integer> SFIXED32 = FIXED32;

  /** An sfixed64. */
  public static final FieldType<Long> SFIXED64 = FIXED64;

  /** A bool. */
  public static final FieldType<Boolean> BOOL =
      number(false, WireType.VARINT, ProtoReader::readBool, ProtoWriter::writeBoolField);

  /** A string, well-formed in UTF-8. */
  public static final FieldType<String> STRING =
      number("", WireType.LEN, ProtoReader::readString, ProtoWriter::writeStringField);

  /** A string whose UTF-8 nobody checks. */
  public static final FieldType<String> UNCHECKED_STRING =
      number("", WireType.LEN, ProtoReader::readUncheckedString, ProtoWriter::writeStringField);

  /** Bytes. */
  public static final FieldType<Bytes> BYTES =
      number(Bytes.EMPTY, WireType.LEN, ProtoReader::readBytes, ProtoWriter::writeBytesField);

  private final int wireType;
  private final Supplier<T> whenUnset;
  private final ValueParser<T> parser;
  private final ValueWriter<T> writer;

  private FieldType(
      int wireType, Supplier<T> whenUnset, ValueParser<T> parser, ValueWriter<T> writer) {
    this.wireType = wireType;
    this.whenUnset = whenUnset;
    this.parser = parser;
    this.writer = writer;
  }

  /**
   * Returns the type of messages with their length in front.
   *
   * @param create makes an empty message
   */
  public static <T extends ProtoMessage> FieldType<T> message(Supplier<T> create) {
    return new FieldType<>(
        WireType.LEN,
        create,
        (reader, tag, before) -> {
          T message = before == null ? create.get() : before;
          long outer = reader.messageBegin();
          message.mergeFrom(reader);
          reader.messageEnd(outer);
          return message;
        },
        (writer, tag, value) -> {
          int mark = writer.messageBegin();
          value.writeTo(writer);
          writer.messageEnd(tag, mark);
        });
  }

  /**
   * Returns the type of messages between the tags of a group.
   *
   * @param create makes an empty message
   */
  public static <T extends ProtoMessage> FieldType<T> group(Supplier<T> create) {
    return new FieldType<>(
        WireType.START_GROUP,
        create,
        (reader, tag, before) -> {
          T message = before == null ? create.get() : before;
          long outer = reader.groupBegin(tag);
          message.mergeFrom(reader);
          reader.groupEnd(outer);
          return message;
        },
        (writer, tag, value) -> {
          writer.groupBegin(tag);
          value.writeTo(writer);
          writer.groupEnd(tag);
        });
  }

  /**
   * Returns the type of an enum. A number that the enum does not know is written again as it came;
   * the extension is then not set.
   *
   * @param forNumber returns the constant of a number, or {@code unrecognized}
   * @param unrecognized the constant that stands for unknown numbers
   * @param first the constant of an extension that is not set and has no other default
   */
  public static <E extends NumberedEnum> FieldType<E> enumOf(
      IntFunction<E> forNumber, E unrecognized, E first) {
    return new FieldType<>(
        WireType.VARINT,
        () -> first,
        (reader, tag, before) -> {
          E constant = forNumber.apply(reader.readInt32());
          return constant.equals(unrecognized) ? null : constant;
        },
        (writer, tag, value) -> writer.writeInt32Field(tag, value.getNumber()));
  }

  int wireType() {
    return wireType;
  }

  /** What an extension of this type is when it is not set, and its definition says no more. */
  Supplier<T> whenUnset() {
    return whenUnset;
  }

  /** Whether lists of it may be packed. */
  boolean isPackable() {
    return wireType != WireType.LEN && wireType != WireType.START_GROUP;
  }

  /**
   * Reads a value.
   *
   * @param before the value that a message is merged into, or null
   * @return null when it is a number that the enum does not know
   */
  @Nullable T read(ProtoReader reader, int tag, @Nullable T before) {
    return parser.parse(reader, tag, before);
  }

  void write(ProtoWriter writer, int tag, T value) {
    this.writer.write(writer, tag, value);
  }

  private static <T> FieldType<T> number(
      T zero, int wireType, PlainParser<T> parser, ValueWriter<T> writer) {
    return new FieldType<>(
        wireType, () -> zero, (reader, tag, before) -> parser.parse(reader), writer);
  }

  /** Reads one value, whatever came before. */
  private interface PlainParser<T> {
    T parse(ProtoReader reader);
  }

  /** Reads one value. */
  private interface ValueParser<T> {
    @Nullable T parse(ProtoReader reader, int tag, @Nullable T before);
  }

  /** Writes one field. */
  private interface ValueWriter<T> {
    void write(ProtoWriter writer, int tag, T value);
  }
}
