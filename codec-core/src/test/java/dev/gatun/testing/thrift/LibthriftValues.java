package dev.gatun.testing.thrift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gatun.testing.thrift.Value.Field;
import dev.gatun.testing.thrift.Value.Mapping;
import dev.gatun.testing.thrift.Value.Scalar;
import dev.gatun.testing.thrift.Value.Sequence;
import dev.gatun.testing.thrift.Value.Struct;
import dev.gatun.testing.thrift.Value.TooDeep;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;

/** Writes and reads values by libthrift. */
public final class LibthriftValues {
  private static final TStruct STRUCT = new TStruct("");

  private LibthriftValues() {}

  /** Writes a value. */
  public static void write(TProtocol protocol, Value value) throws TException {
    switch (value) {
      case Scalar scalar -> writeScalar(protocol, scalar);
      case Struct struct -> writeStruct(protocol, struct);
      case Sequence sequence -> writeSequence(protocol, sequence);
      case Mapping map -> {
        int size = map.entries().size() / 2;
        protocol.writeMapBegin(new TMap(map.keyType(), map.valueType(), size));
        writeAll(protocol, map.entries());
        protocol.writeMapEnd();
      }
    }
  }

  /** Reads a value; any exception means that libthrift does not accept it. */
  public static Value read(TProtocol protocol, byte type, int depth) throws TException {
    if (depth > Value.WALK_DEPTH) {
      throw new TooDeep();
    }
    return switch (type) {
      case ThriftType.STRUCT -> readStruct(protocol, depth);
      case ThriftType.LIST -> {
        TList list = protocol.readListBegin();
        yield new Sequence(type, list.elemType, readAll(protocol, list.elemType, list.size, depth));
      }
      case ThriftType.SET -> {
        TSet set = protocol.readSetBegin();
        yield new Sequence(type, set.elemType, readAll(protocol, set.elemType, set.size, depth));
      }
      case ThriftType.MAP -> readMap(protocol, depth);
      default -> new Scalar(type, readScalar(protocol, type));
    };
  }

  private static void writeScalar(TProtocol protocol, Scalar scalar) throws TException {
    Object value = scalar.value();
    switch (value) {
      case Boolean bool -> protocol.writeBool(bool);
      case Byte i8 -> protocol.writeByte(i8);
      case Short i16 -> protocol.writeI16(i16);
      case Integer i32 -> protocol.writeI32(i32);
      case Long bits when scalar.type() == ThriftType.DOUBLE ->
          protocol.writeDouble(Double.longBitsToDouble(bits));
      case Long i64 -> protocol.writeI64(i64);
      case UUID uuid -> protocol.writeUuid(uuid);
      case String bytes -> protocol.writeBinary(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
      default -> throw new IllegalArgumentException(value.toString());
    }
  }

  private static void writeStruct(TProtocol protocol, Struct struct) throws TException {
    protocol.writeStructBegin(STRUCT);
    for (Field field : struct.fields()) {
      protocol.writeFieldBegin(new TField("", field.type(), field.id()));
      write(protocol, field.value());
      protocol.writeFieldEnd();
    }
    protocol.writeFieldStop();
    protocol.writeStructEnd();
  }

  private static void writeSequence(TProtocol protocol, Sequence sequence) throws TException {
    int size = sequence.elements().size();
    if (sequence.type() == ThriftType.SET) {
      protocol.writeSetBegin(new TSet(sequence.elementType(), size));
    } else {
      protocol.writeListBegin(new TList(sequence.elementType(), size));
    }
    writeAll(protocol, sequence.elements());
  }

  private static void writeAll(TProtocol protocol, List<Value> values) throws TException {
    for (Value value : values) {
      write(protocol, value);
    }
  }

  private static Struct readStruct(TProtocol protocol, int depth) throws TException {
    List<Field> fields = new ArrayList<>();
    protocol.readStructBegin();
    for (TField field = protocol.readFieldBegin();
        field.type != ThriftType.STOP;
        field = protocol.readFieldBegin()) {
      fields.add(new Field(field.id, field.type, read(protocol, field.type, depth + 1)));
      protocol.readFieldEnd();
    }
    protocol.readStructEnd();
    return new Struct(fields);
  }

  private static Mapping readMap(TProtocol protocol, int depth) throws TException {
    TMap map = protocol.readMapBegin();
    List<Value> entries = new ArrayList<>();
    for (int i = 0; i < map.size; i++) {
      entries.add(read(protocol, map.keyType, depth + 1));
      entries.add(read(protocol, map.valueType, depth + 1));
    }
    return map.size == 0
        ? new Mapping(ThriftType.STOP, ThriftType.STOP, entries)
        : new Mapping(map.keyType, map.valueType, entries);
  }

  private static List<Value> readAll(TProtocol protocol, byte type, int size, int depth)
      throws TException {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(read(protocol, type, depth + 1));
    }
    return values;
  }

  private static Object readScalar(TProtocol protocol, byte type) throws TException {
    return switch (type) {
      case ThriftType.BOOL -> protocol.readBool();
      case ThriftType.I8 -> protocol.readByte();
      case ThriftType.I16 -> protocol.readI16();
      case ThriftType.I32 -> protocol.readI32();
      case ThriftType.I64 -> protocol.readI64();
      case ThriftType.DOUBLE -> Double.doubleToRawLongBits(protocol.readDouble());
      case ThriftType.UUID -> protocol.readUuid();
      case ThriftType.STRING -> latin1(protocol.readBinary());
      default -> throw new TException("type " + type);
    };
  }

  private static String latin1(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return new String(bytes, ISO_8859_1);
  }
}
