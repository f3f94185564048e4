package dev.gatun.protobuf;

import com.google.protobuf.CodedInputStream;
import dev.gatun.value.DoubleList;
import dev.gatun.value.FloatList;
import dev.gatun.value.IntList;
import dev.gatun.value.LongList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * A kind of list of numbers: how we write and read it, and how protobuf-java reads an element.
 *
 * @param make makes an element of any bits
 */
record ListKind<T, L extends List<T>>(
    String name,
    int elementWireType,
    LongFunction<T> make,
    Supplier<L> create,
    Write<L> write,
    Read<L> read,
    Kind.PeerRead<T> peerRead) {

  static final List<ListKind<?, ?>> ALL =
      List.of(
          new ListKind<>(
              "int32",
              WireType.VARINT,
              bits -> (int) bits,
              IntList::new,
              ProtoWriter::writeInt32s,
              ProtoReader::readInt32s,
              CodedInputStream::readInt32),
          new ListKind<>(
              "uint32",
              WireType.VARINT,
              bits -> (int) bits,
              IntList::new,
              ProtoWriter::writeUInt32s,
              ProtoReader::readInt32s,
              CodedInputStream::readUInt32),
          new ListKind<>(
              "sint32",
              WireType.VARINT,
              bits -> (int) bits,
              IntList::new,
              ProtoWriter::writeSInt32s,
              ProtoReader::readSInt32s,
              CodedInputStream::readSInt32),
          new ListKind<>(
              "fixed32",
              WireType.FIXED32,
              bits -> (int) bits,
              IntList::new,
              ProtoWriter::writeFixed32s,
              ProtoReader::readFixed32s,
              CodedInputStream::readFixed32),
          new ListKind<>(
              "int64",
              WireType.VARINT,
              bits -> bits,
              LongList::new,
              ProtoWriter::writeInt64s,
              ProtoReader::readInt64s,
              CodedInputStream::readInt64),
          new ListKind<>(
              "sint64",
              WireType.VARINT,
              bits -> bits,
              LongList::new,
              ProtoWriter::writeSInt64s,
              ProtoReader::readSInt64s,
              CodedInputStream::readSInt64),
          new ListKind<>(
              "fixed64",
              WireType.FIXED64,
              bits -> bits,
              LongList::new,
              ProtoWriter::writeFixed64s,
              ProtoReader::readFixed64s,
              CodedInputStream::readFixed64),
          new ListKind<>(
              "float",
              WireType.FIXED32,
              bits -> Float.intBitsToFloat((int) bits),
              FloatList::new,
              ProtoWriter::writeFloats,
              ProtoReader::readFloats,
              CodedInputStream::readFloat),
          new ListKind<>(
              "double",
              WireType.FIXED64,
              Double::longBitsToDouble,
              DoubleList::new,
              ProtoWriter::writeDoubles,
              ProtoReader::readDoubles,
              CodedInputStream::readDouble),
          new ListKind<>(
              "bool",
              WireType.VARINT,
              bits -> (bits & 1) != 0,
              ArrayList<Boolean>::new,
              ProtoWriter::writeBools,
              ProtoReader::readBools,
              CodedInputStream::readBool));

  void write(ProtoWriter writer, int tag, long[] bits) {
    L list = create.get();
    for (long element : bits) {
      list.add(make.apply(element));
    }
    write.write(writer, tag, list);
  }

  List<T> read(ProtoReader reader, int tag) {
    L list = create.get();
    read.read(reader, tag, list);
    return list;
  }

  /** Reads what {@link #read} reads, but for the run of fields behind one that is not packed. */
  List<T> peerRead(CodedInputStream input, int tag) throws IOException {
    List<T> list = new ArrayList<>();
    if (WireType.of(tag) != WireType.LEN) {
      list.add(peerRead.read(input));
      return list;
    }
    int outer = input.pushLimit(input.readRawVarint32());
    while (input.getBytesUntilLimit() > 0) {
      list.add(peerRead.read(input));
    }
    input.popLimit(outer);
    return list;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Writes a list with us. */
  interface Write<L> {
    void write(ProtoWriter writer, int tag, L list);
  }

  /** Reads a list with us. */
  interface Read<L> {
    void read(ProtoReader reader, int tag, L list);
  }
}
