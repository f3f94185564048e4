package dev.gatun.bench.structs;

import dev.gatun.codec.DecodeException;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;
import org.jspecify.annotations.Nullable;

/** The message of {@code numbers.thrift}. */
public final class Longs implements BinaryStruct, CompactStruct {
  private static final int VALUES = ThriftType.LIST << 16 | 1;

  private long @Nullable [] values;

  public Longs setValues(long[] value) {
    this.values = value;
    return this;
  }

  // Thrift Binary.

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    if (values != null) {
      writeValuesField(writer, values);
    }
    writer.structEnd(outer);
  }

  private static void writeValuesField(BinaryWriter writer, long[] values) {
    writer.writeListField(1, ThriftType.I64, values.length);
    writer.writeI64s(values);
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    readFields1To1(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To1(BinaryReader reader) {
    int field = VALUES;
    try {
      if (reader.acceptField(VALUES)) {
        values = readValuesField(reader);
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  /** The fields that came in another order, and unknown ones, until the stop byte. */
  private void readOthers(BinaryReader reader, int first) {
    for (int header = first; header != 0; header = reader.readFieldBegin()) {
      readOther(reader, header);
    }
  }

  private void readOther(BinaryReader reader, int header) {
    try {
      if (header == VALUES) {
        values = readValuesField(reader);
      } else {
        reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static long[] readValuesField(BinaryReader reader) {
    return reader.readI64s(reader.readListBegin(ThriftType.I64));
  }

  // Thrift Compact.

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    if (values != null) {
      writeValuesField(writer, values);
    }
    writer.structEnd(outer);
  }

  private static void writeValuesField(CompactWriter writer, long[] values) {
    writer.writeListField(1, ThriftType.I64, values.length);
    writer.writeI64s(values);
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    readFields1To1(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To1(CompactReader reader) {
    int field = VALUES;
    try {
      if (reader.acceptField(VALUES)) {
        values = readValuesField(reader);
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  /** The fields that came in another order, and unknown ones, until the stop byte. */
  private void readOthers(CompactReader reader, int first) {
    for (int header = first; header != 0; header = reader.readFieldBegin()) {
      readOther(reader, header);
    }
  }

  private void readOther(CompactReader reader, int header) {
    try {
      if (header == VALUES) {
        values = readValuesField(reader);
      } else {
        reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static long[] readValuesField(CompactReader reader) {
    return reader.readI64s(reader.readListBegin(ThriftType.I64));
  }

  private static String name(int header) {
    return switch (header) {
      case VALUES -> "values";
      default -> "field " + (short) header;
    };
  }
}
