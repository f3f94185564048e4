package dev.gatun.thrift.compact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatun.codec.internal.ReadLease;
import dev.gatun.testing.Texts;
import dev.gatun.testing.thrift.Value;
import dev.gatun.testing.thrift.Value.Field;
import dev.gatun.testing.thrift.Value.Mapping;
import dev.gatun.testing.thrift.Value.Scalar;
import dev.gatun.testing.thrift.Value.Sequence;
import dev.gatun.testing.thrift.Value.Struct;
import dev.gatun.testing.thrift.Value.TooDeep;
import dev.gatun.thrift.ThriftType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes and reads values by every operation of the codec: fused fields, plain fields for odd ids
 * above 100, numbers of lists in bulk, those of sets one by one.
 */
final class CompactValues {
  private CompactValues() {}

  static void write(CompactWriter writer, Value value) {
    switch (value) {
      case Scalar scalar -> writeScalar(writer, scalar);
      case Struct struct -> writeStruct(writer, struct);
      case Sequence sequence -> {
        if (sequence.type() == ThriftType.SET) {
          writer.writeSetBegin(sequence.elementType(), sequence.elements().size());
        } else {
          writer.writeListBegin(sequence.elementType(), sequence.elements().size());
        }
        writeElements(writer, sequence);
      }
      case Mapping map -> {
        writer.writeMapBegin(map.keyType(), map.valueType(), map.entries().size() / 2);
        map.entries().forEach(entry -> write(writer, entry));
      }
    }
  }

  private static void writeStruct(CompactWriter writer, Struct struct) {
    int outer = writer.structBegin();
    for (Field field : struct.fields()) {
      if (field.id() > 100 && field.id() % 2 == 1 && field.type() != ThriftType.BOOL) {
        writer.writeFieldBegin(field.type(), field.id());
        write(writer, field.value());
      } else {
        writeField(writer, field.id(), field.value());
      }
    }
    writer.structEnd(outer);
  }

  private static void writeField(CompactWriter writer, int id, Value value) {
    switch (value) {
      case Scalar scalar -> writeScalarField(writer, id, scalar);
      case Struct struct -> {
        writer.writeFieldBegin(ThriftType.STRUCT, id);
        writeStruct(writer, struct);
      }
      case Sequence sequence -> {
        if (sequence.type() == ThriftType.SET) {
          writer.writeSetField(id, sequence.elementType(), sequence.elements().size());
        } else {
          writer.writeListField(id, sequence.elementType(), sequence.elements().size());
        }
        writeElements(writer, sequence);
      }
      case Mapping map -> {
        writer.writeMapField(id, map.keyType(), map.valueType(), map.entries().size() / 2);
        map.entries().forEach(entry -> write(writer, entry));
      }
    }
  }

  private static void writeScalarField(CompactWriter writer, int id, Scalar scalar) {
    switch (scalar.value()) {
      case Boolean bool -> writer.writeBoolField(id, bool);
      case Byte i8 -> writer.writeI8Field(id, i8);
      case Short i16 -> writer.writeI16Field(id, i16);
      case Integer i32 -> writer.writeI32Field(id, i32);
      case Long bits when scalar.type() == ThriftType.DOUBLE ->
          writer.writeDoubleField(id, Double.longBitsToDouble(bits));
      case Long i64 -> writer.writeI64Field(id, i64);
      case UUID uuid -> writer.writeUuidField(id, uuid);
      case String latin1 -> {
        byte[] bytes = latin1.getBytes(ISO_8859_1);
        if (Texts.isWellFormed(bytes)) {
          writer.writeStringField(id, new String(bytes, UTF_8));
        } else {
          writer.writeBinaryField(id, bytes);
        }
      }
      default -> throw new IllegalArgumentException(scalar.toString());
    }
  }

  private static void writeScalar(CompactWriter writer, Scalar scalar) {
    switch (scalar.value()) {
      case Boolean bool -> writer.writeBool(bool);
      case Byte i8 -> writer.writeI8(i8);
      case Short i16 -> writer.writeI16(i16);
      case Integer i32 -> writer.writeI32(i32);
      case Long bits when scalar.type() == ThriftType.DOUBLE ->
          writer.writeDouble(Double.longBitsToDouble(bits));
      case Long i64 -> writer.writeI64(i64);
      case UUID uuid -> writer.writeUuid(uuid);
      case String latin1 -> {
        byte[] bytes = latin1.getBytes(ISO_8859_1);
        if (Texts.isWellFormed(bytes)) {
          writer.writeString(new String(bytes, UTF_8));
        } else {
          writer.writeBinary(bytes);
        }
      }
      default -> throw new IllegalArgumentException(scalar.toString());
    }
  }

  private static void writeElements(CompactWriter writer, Sequence sequence) {
    List<Value> elements = sequence.elements();
    if (sequence.type() == ThriftType.SET) {
      elements.forEach(element -> write(writer, element));
      return;
    }
    int size = elements.size();
    switch (sequence.elementType()) {
      case ThriftType.BOOL -> {
        boolean[] values = new boolean[size];
        for (int i = 0; i < size; i++) {
          values[i] = (Boolean) scalar(elements.get(i));
        }
        writer.writeBools(values);
      }
      case ThriftType.I8 -> {
        byte[] values = new byte[size];
        for (int i = 0; i < size; i++) {
          values[i] = (Byte) scalar(elements.get(i));
        }
        writer.writeI8s(values);
      }
      case ThriftType.I16 -> {
        short[] values = new short[size];
        for (int i = 0; i < size; i++) {
          values[i] = (Short) scalar(elements.get(i));
        }
        writer.writeI16s(values);
      }
      case ThriftType.I32 ->
          writer.writeI32s(elements.stream().mapToInt(e -> (Integer) scalar(e)).toArray());
      case ThriftType.I64 ->
          writer.writeI64s(elements.stream().mapToLong(e -> (Long) scalar(e)).toArray());
      case ThriftType.DOUBLE ->
          writer.writeDoubles(
              elements.stream()
                  .mapToDouble(e -> Double.longBitsToDouble((Long) scalar(e)))
                  .toArray());
      default -> elements.forEach(element -> write(writer, element));
    }
  }

  private static Object scalar(Value value) {
    return ((Scalar) value).value();
  }

  static Value read(CompactReader reader, int type, int depth) {
    if (depth > Value.WALK_DEPTH) {
      throw new TooDeep();
    }
    return switch (type) {
      case ThriftType.STRUCT -> readStruct(reader, depth);
      case ThriftType.LIST, ThriftType.SET -> {
        long header = reader.readListBegin();
        int elementType = ReadLease.elementType(header);
        int size = (int) header;
        List<Value> elements =
            type == ThriftType.LIST
                ? readBulk(reader, elementType, size, depth)
                : readAll(reader, elementType, size, depth);
        yield new Sequence((byte) type, (byte) elementType, elements);
      }
      case ThriftType.MAP -> readMap(reader, depth);
      default -> new Scalar((byte) type, readScalar(reader, type));
    };
  }

  private static Struct readStruct(CompactReader reader, int depth) {
    List<Field> fields = new ArrayList<>();
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      int type = header >>> 16;
      Value value =
          type == ThriftType.BOOL
              ? new Scalar(ThriftType.BOOL, reader.readBoolField())
              : read(reader, type, depth + 1);
      fields.add(new Field((short) header, (byte) type, value));
    }
    reader.structEnd(outer);
    return new Struct(fields);
  }

  private static Mapping readMap(CompactReader reader, int depth) {
    long header = reader.readMapBegin();
    int size = (int) header;
    int keyType = ReadLease.elementType(header);
    int valueType = ReadLease.valueType(header);
    List<Value> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(read(reader, keyType, depth + 1));
      entries.add(read(reader, valueType, depth + 1));
    }
    return size == 0
        ? new Mapping(ThriftType.STOP, ThriftType.STOP, entries)
        : new Mapping((byte) keyType, (byte) valueType, entries);
  }

  private static List<Value> readAll(CompactReader reader, int type, int size, int depth) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(read(reader, type, depth + 1));
    }
    return values;
  }

  private static List<Value> readBulk(CompactReader reader, int type, int size, int depth) {
    List<Value> values = new ArrayList<>();
    switch (type) {
      case ThriftType.BOOL -> {
        for (boolean value : reader.readBools(size)) {
          values.add(new Scalar(ThriftType.BOOL, value));
        }
      }
      case ThriftType.I8 -> {
        for (byte value : reader.readI8s(size)) {
          values.add(new Scalar(ThriftType.I8, value));
        }
      }
      case ThriftType.I16 -> {
        for (short value : reader.readI16s(size)) {
          values.add(new Scalar(ThriftType.I16, value));
        }
      }
      case ThriftType.I32 -> {
        for (int value : reader.readI32s(size)) {
          values.add(new Scalar(ThriftType.I32, value));
        }
      }
      case ThriftType.I64 -> {
        for (long value : reader.readI64s(size)) {
          values.add(new Scalar(ThriftType.I64, value));
        }
      }
      case ThriftType.DOUBLE -> {
        for (double value : reader.readDoubles(size)) {
          values.add(new Scalar(ThriftType.DOUBLE, Double.doubleToRawLongBits(value)));
        }
      }
      default -> {
        return readAll(reader, type, size, depth);
      }
    }
    return values;
  }

  private static Object readScalar(CompactReader reader, int type) {
    return switch (type) {
      case ThriftType.BOOL -> reader.readBool();
      case ThriftType.I8 -> reader.readI8();
      case ThriftType.I16 -> reader.readI16();
      case ThriftType.I32 -> reader.readI32();
      case ThriftType.I64 -> reader.readI64();
      case ThriftType.DOUBLE -> Double.doubleToRawLongBits(reader.readDouble());
      case ThriftType.UUID -> reader.readUuid();
      case ThriftType.STRING -> new String(reader.readBinary(), ISO_8859_1);
      default -> {
        reader.skip(type);
        throw new AssertionError("skipped type " + type);
      }
    };
  }
}
