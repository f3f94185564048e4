package dev.gatun.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import dev.gatun.value.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A kind of field: how we and protobuf-java write and read it.
 *
 * @param make makes a value of any bits
 */
record Kind<T>(
    String name,
    int wireType,
    LongFunction<T> make,
    Write<T> write,
    Function<ProtoReader, T> read,
    PeerWrite<T> peerWrite,
    PeerRead<T> peerRead) {

  static final List<Kind<?>> ALL =
      List.of(
          new Kind<>(
              "int32",
              WireType.VARINT,
              bits -> (int) bits,
              ProtoWriter::writeInt32Field,
              ProtoReader::readInt32,
              CodedOutputStream::writeInt32,
              CodedInputStream::readInt32),
          new Kind<>(
              "uint32",
              WireType.VARINT,
              bits -> (int) bits,
              ProtoWriter::writeUInt32Field,
              ProtoReader::readInt32,
              CodedOutputStream::writeUInt32,
              CodedInputStream::readUInt32),
          new Kind<>(
              "sint32",
              WireType.VARINT,
              bits -> (int) bits,
              ProtoWriter::writeSInt32Field,
              ProtoReader::readSInt32,
              CodedOutputStream::writeSInt32,
              CodedInputStream::readSInt32),
          new Kind<>(
              "fixed32",
              WireType.FIXED32,
              bits -> (int) bits,
              ProtoWriter::writeFixed32Field,
              ProtoReader::readFixed32,
              CodedOutputStream::writeFixed32,
              CodedInputStream::readFixed32),
          new Kind<>(
              "int64",
              WireType.VARINT,
              bits -> bits,
              ProtoWriter::writeInt64Field,
              ProtoReader::readInt64,
              CodedOutputStream::writeInt64,
              CodedInputStream::readInt64),
          new Kind<>(
              "sint64",
              WireType.VARINT,
              bits -> bits,
              ProtoWriter::writeSInt64Field,
              ProtoReader::readSInt64,
              CodedOutputStream::writeSInt64,
              CodedInputStream::readSInt64),
          new Kind<>(
              "fixed64",
              WireType.FIXED64,
              bits -> bits,
              ProtoWriter::writeFixed64Field,
              ProtoReader::readFixed64,
              CodedOutputStream::writeFixed64,
              CodedInputStream::readFixed64),
          new Kind<>(
              "float",
              WireType.FIXED32,
              bits -> Float.intBitsToFloat((int) bits),
              ProtoWriter::writeFloatField,
              ProtoReader::readFloat,
              CodedOutputStream::writeFloat,
              CodedInputStream::readFloat),
          new Kind<>(
              "double",
              WireType.FIXED64,
              Double::longBitsToDouble,
              ProtoWriter::writeDoubleField,
              ProtoReader::readDouble,
              CodedOutputStream::writeDouble,
              CodedInputStream::readDouble),
          new Kind<>(
              "bool",
              WireType.VARINT,
              bits -> (bits & 1) != 0,
              ProtoWriter::writeBoolField,
              ProtoReader::readBool,
              CodedOutputStream::writeBool,
              CodedInputStream::readBool),
          new Kind<>(
              "string",
              WireType.LEN,
              Kind::text,
              ProtoWriter::writeStringField,
              ProtoReader::readString,
              CodedOutputStream::writeString,
              CodedInputStream::readStringRequireUtf8),
          new Kind<>(
              "unchecked string",
              WireType.LEN,
              Kind::text,
              ProtoWriter::writeStringField,
              ProtoReader::readUncheckedString,
              CodedOutputStream::writeString,
              CodedInputStream::readString),
          new Kind<>(
              "lazy string",
              WireType.LEN,
              Kind::text,
              ProtoWriter::writeStringField,
              reader -> reader.readLazyString().toString(),
              CodedOutputStream::writeString,
              CodedInputStream::readStringRequireUtf8),
          new Kind<>(
              "bytes",
              WireType.LEN,
              bits -> Bytes.ofUtf8(text(bits)),
              ProtoWriter::writeBytesField,
              ProtoReader::readBytes,
              (output, number, value) ->
                  output.writeBytes(number, ByteString.copyFrom(value.toByteArray())),
              input -> Bytes.of(input.readByteArray())));

  private static final List<String> PIECES = List.of("a", "zebra", "é", "文", "😀", "文a😀é");

  /** Returns a text without lone surrogates, of up to 500 chars. */
  private static String text(long bits) {
    String piece = PIECES.get((int) Long.remainderUnsigned(bits, PIECES.size()));
    return piece.repeat(
        (int) ((bits >>> 8) % 80 * ((bits >>> 20) & 1)) + (int) ((bits >>> 30) & 3));
  }

  void write(ProtoWriter writer, int number, long bits) {
    write.write(writer, WireType.tag(number, wireType), make.apply(bits));
  }

  void peerWrite(CodedOutputStream output, int number, long bits) throws IOException {
    peerWrite.write(output, number, make.apply(bits));
  }

  @Override
  public String toString() {
    return name;
  }

  /** Writes a field with us. */
  interface Write<T> {
    void write(ProtoWriter writer, int tag, T value);
  }

  /** Writes a field with protobuf-java. */
  interface PeerWrite<T> {
    void write(CodedOutputStream output, int number, T value) throws IOException;
  }

  /** Reads a value with protobuf-java. */
  interface PeerRead<T> {
    T read(CodedInputStream input) throws IOException;
  }
}
