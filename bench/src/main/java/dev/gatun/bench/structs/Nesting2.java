package dev.gatun.bench.structs;

import dev.gatun.codec.DecodeException;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The large message of {@code nesting.thrift}. */
public final class Nesting2 implements BinaryStruct, CompactStruct {
  private static final int NESTING_BY_SIMPLE = ThriftType.MAP << 16 | 1;
  private static final int SIMPLE = ThriftType.STRUCT << 16 | 2;
  private static final int SMALL = ThriftType.I8 << 16 | 3;
  private static final int RATIO = ThriftType.DOUBLE << 16 | 4;
  private static final int NESTINGS = ThriftType.LIST << 16 | 5;
  private static final int BIG = ThriftType.I64 << 16 | 6;
  private static final int NESTING = ThriftType.STRUCT << 16 | 7;
  private static final int RAW = ThriftType.STRING << 16 | 8;
  private static final int TEXT = ThriftType.STRING << 16 | 9;
  private static final int DISTINCT = ThriftType.SET << 16 | 10;
  private static final int MEDIUM = ThriftType.I32 << 16 | 11;

  /** A count in a message is believed up to here before its elements are there. */
  private static final int MAX_PREALLOCATED = 1024;

  private @Nullable Map<Simple, Nesting> nestingBySimple;
  private @Nullable Simple simple;
  private byte small;
  private double ratio;
  private @Nullable List<Nesting> nestings;
  private long big;
  private @Nullable Nesting nesting;
  private byte @Nullable [] raw;
  private @Nullable String text;
  private @Nullable Set<Nesting> distinct;
  private int medium;

  public Nesting2 setNestingBySimple(Map<Simple, Nesting> value) {
    this.nestingBySimple = value;
    return this;
  }

  public Nesting2 setSimple(Simple value) {
    this.simple = value;
    return this;
  }

  public Nesting2 setSmall(byte value) {
    this.small = value;
    return this;
  }

  public Nesting2 setRatio(double value) {
    this.ratio = value;
    return this;
  }

  public Nesting2 setNestings(List<Nesting> value) {
    this.nestings = value;
    return this;
  }

  public Nesting2 setBig(long value) {
    this.big = value;
    return this;
  }

  public Nesting2 setNesting(Nesting value) {
    this.nesting = value;
    return this;
  }

  public Nesting2 setRaw(byte[] value) {
    this.raw = value;
    return this;
  }

  public Nesting2 setText(String value) {
    this.text = value;
    return this;
  }

  public Nesting2 setDistinct(Set<Nesting> value) {
    this.distinct = value;
    return this;
  }

  public Nesting2 setMedium(int value) {
    this.medium = value;
    return this;
  }

  // Thrift Binary.

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    writeFields1To8(writer);
    writeFields9To11(writer);
    writer.structEnd(outer);
  }

  private void writeFields1To8(BinaryWriter writer) {
    if (nestingBySimple != null) {
      writeNestingBySimpleField(writer, nestingBySimple);
    }
    if (simple != null) {
      writer.writeFieldBegin(ThriftType.STRUCT, 2);
      simple.writeTo(writer);
    }
    writer.writeI8Field(3, small);
    writer.writeDoubleField(4, ratio);
    if (nestings != null) {
      writeNestingsField(writer, nestings);
    }
    writer.writeI64Field(6, big);
    if (nesting != null) {
      writer.writeFieldBegin(ThriftType.STRUCT, 7);
      nesting.writeTo(writer);
    }
    if (raw != null) {
      writer.writeBinaryField(8, raw);
    }
  }

  private void writeFields9To11(BinaryWriter writer) {
    if (text != null) {
      writer.writeStringField(9, text);
    }
    if (distinct != null) {
      writeDistinctField(writer, distinct);
    }
    writer.writeI32Field(11, medium);
  }

  private static void writeNestingBySimpleField(BinaryWriter writer, Map<Simple, Nesting> values) {
    writer.writeMapField(1, ThriftType.STRUCT, ThriftType.STRUCT, values.size());
    for (Map.Entry<Simple, Nesting> entry : values.entrySet()) {
      entry.getKey().writeTo(writer);
      entry.getValue().writeTo(writer);
    }
  }

  private static void writeNestingsField(BinaryWriter writer, List<Nesting> values) {
    writer.writeListField(5, ThriftType.STRUCT, values.size());
    for (Nesting value : values) {
      value.writeTo(writer);
    }
  }

  private static void writeDistinctField(BinaryWriter writer, Set<Nesting> values) {
    writer.writeSetField(10, ThriftType.STRUCT, values.size());
    for (Nesting value : values) {
      value.writeTo(writer);
    }
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    readFields1To4(reader);
    readFields5To8(reader);
    readFields9To11(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To4(BinaryReader reader) {
    int field = NESTING_BY_SIMPLE;
    try {
      if (reader.acceptField(NESTING_BY_SIMPLE)) {
        nestingBySimple = readNestingBySimpleField(reader);
      }
      field = SIMPLE;
      if (reader.acceptField(SIMPLE)) {
        simple = readSimple(reader);
      }
      field = SMALL;
      if (reader.acceptField(SMALL)) {
        small = reader.readI8();
      }
      field = RATIO;
      if (reader.acceptField(RATIO)) {
        ratio = reader.readDouble();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields5To8(BinaryReader reader) {
    int field = NESTINGS;
    try {
      if (reader.acceptField(NESTINGS)) {
        nestings = readNestingsField(reader);
      }
      field = BIG;
      if (reader.acceptField(BIG)) {
        big = reader.readI64();
      }
      field = NESTING;
      if (reader.acceptField(NESTING)) {
        nesting = readNesting(reader);
      }
      field = RAW;
      if (reader.acceptField(RAW)) {
        raw = reader.readBinary();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields9To11(BinaryReader reader) {
    int field = TEXT;
    try {
      if (reader.acceptField(TEXT)) {
        text = reader.readString();
      }
      field = DISTINCT;
      if (reader.acceptField(DISTINCT)) {
        distinct = readDistinctField(reader);
      }
      field = MEDIUM;
      if (reader.acceptField(MEDIUM)) {
        medium = reader.readI32();
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
      switch (header) {
        case NESTING_BY_SIMPLE -> nestingBySimple = readNestingBySimpleField(reader);
        case SIMPLE -> simple = readSimple(reader);
        case SMALL -> small = reader.readI8();
        case RATIO -> ratio = reader.readDouble();
        case NESTINGS -> nestings = readNestingsField(reader);
        case BIG -> big = reader.readI64();
        case NESTING -> nesting = readNesting(reader);
        case RAW -> raw = reader.readBinary();
        case TEXT -> text = reader.readString();
        case DISTINCT -> distinct = readDistinctField(reader);
        case MEDIUM -> medium = reader.readI32();
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static Map<Simple, Nesting> readNestingBySimpleField(BinaryReader reader) {
    int size = reader.readMapBegin(ThriftType.STRUCT, ThriftType.STRUCT);
    Map<Simple, Nesting> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        Simple key = readSimple(reader);
        values.put(key, readNesting(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static List<Nesting> readNestingsField(BinaryReader reader) {
    int size = reader.readListBegin(ThriftType.STRUCT);
    List<Nesting> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readNesting(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Set<Nesting> readDistinctField(BinaryReader reader) {
    int size = reader.readSetBegin(ThriftType.STRUCT);
    Set<Nesting> values = LinkedHashSet.newLinkedHashSet(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readNesting(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Simple readSimple(BinaryReader reader) {
    Simple struct = new Simple();
    struct.readFrom(reader);
    return struct;
  }

  private static Nesting readNesting(BinaryReader reader) {
    Nesting struct = new Nesting();
    struct.readFrom(reader);
    return struct;
  }

  // Thrift Compact.

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    writeFields1To8(writer);
    writeFields9To11(writer);
    writer.structEnd(outer);
  }

  private void writeFields1To8(CompactWriter writer) {
    if (nestingBySimple != null) {
      writeNestingBySimpleField(writer, nestingBySimple);
    }
    if (simple != null) {
      writer.writeFieldBegin(ThriftType.STRUCT, 2);
      simple.writeTo(writer);
    }
    writer.writeI8Field(3, small);
    writer.writeDoubleField(4, ratio);
    if (nestings != null) {
      writeNestingsField(writer, nestings);
    }
    writer.writeI64Field(6, big);
    if (nesting != null) {
      writer.writeFieldBegin(ThriftType.STRUCT, 7);
      nesting.writeTo(writer);
    }
    if (raw != null) {
      writer.writeBinaryField(8, raw);
    }
  }

  private void writeFields9To11(CompactWriter writer) {
    if (text != null) {
      writer.writeStringField(9, text);
    }
    if (distinct != null) {
      writeDistinctField(writer, distinct);
    }
    writer.writeI32Field(11, medium);
  }

  private static void writeNestingBySimpleField(CompactWriter writer, Map<Simple, Nesting> values) {
    writer.writeMapField(1, ThriftType.STRUCT, ThriftType.STRUCT, values.size());
    for (Map.Entry<Simple, Nesting> entry : values.entrySet()) {
      entry.getKey().writeTo(writer);
      entry.getValue().writeTo(writer);
    }
  }

  private static void writeNestingsField(CompactWriter writer, List<Nesting> values) {
    writer.writeListField(5, ThriftType.STRUCT, values.size());
    for (Nesting value : values) {
      value.writeTo(writer);
    }
  }

  private static void writeDistinctField(CompactWriter writer, Set<Nesting> values) {
    writer.writeSetField(10, ThriftType.STRUCT, values.size());
    for (Nesting value : values) {
      value.writeTo(writer);
    }
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    readFields1To4(reader);
    readFields5To8(reader);
    readFields9To11(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To4(CompactReader reader) {
    int field = NESTING_BY_SIMPLE;
    try {
      if (reader.acceptField(NESTING_BY_SIMPLE)) {
        nestingBySimple = readNestingBySimpleField(reader);
      }
      field = SIMPLE;
      if (reader.acceptField(SIMPLE)) {
        simple = readSimple(reader);
      }
      field = SMALL;
      if (reader.acceptField(SMALL)) {
        small = reader.readI8();
      }
      field = RATIO;
      if (reader.acceptField(RATIO)) {
        ratio = reader.readDouble();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields5To8(CompactReader reader) {
    int field = NESTINGS;
    try {
      if (reader.acceptField(NESTINGS)) {
        nestings = readNestingsField(reader);
      }
      field = BIG;
      if (reader.acceptField(BIG)) {
        big = reader.readI64();
      }
      field = NESTING;
      if (reader.acceptField(NESTING)) {
        nesting = readNesting(reader);
      }
      field = RAW;
      if (reader.acceptField(RAW)) {
        raw = reader.readBinary();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields9To11(CompactReader reader) {
    int field = TEXT;
    try {
      if (reader.acceptField(TEXT)) {
        text = reader.readString();
      }
      field = DISTINCT;
      if (reader.acceptField(DISTINCT)) {
        distinct = readDistinctField(reader);
      }
      field = MEDIUM;
      if (reader.acceptField(MEDIUM)) {
        medium = reader.readI32();
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
      switch (header) {
        case NESTING_BY_SIMPLE -> nestingBySimple = readNestingBySimpleField(reader);
        case SIMPLE -> simple = readSimple(reader);
        case SMALL -> small = reader.readI8();
        case RATIO -> ratio = reader.readDouble();
        case NESTINGS -> nestings = readNestingsField(reader);
        case BIG -> big = reader.readI64();
        case NESTING -> nesting = readNesting(reader);
        case RAW -> raw = reader.readBinary();
        case TEXT -> text = reader.readString();
        case DISTINCT -> distinct = readDistinctField(reader);
        case MEDIUM -> medium = reader.readI32();
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static Map<Simple, Nesting> readNestingBySimpleField(CompactReader reader) {
    int size = reader.readMapBegin(ThriftType.STRUCT, ThriftType.STRUCT);
    Map<Simple, Nesting> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        Simple key = readSimple(reader);
        values.put(key, readNesting(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static List<Nesting> readNestingsField(CompactReader reader) {
    int size = reader.readListBegin(ThriftType.STRUCT);
    List<Nesting> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readNesting(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Set<Nesting> readDistinctField(CompactReader reader) {
    int size = reader.readSetBegin(ThriftType.STRUCT);
    Set<Nesting> values = LinkedHashSet.newLinkedHashSet(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readNesting(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Simple readSimple(CompactReader reader) {
    Simple struct = new Simple();
    struct.readFrom(reader);
    return struct;
  }

  private static Nesting readNesting(CompactReader reader) {
    Nesting struct = new Nesting();
    struct.readFrom(reader);
    return struct;
  }

  private static String name(int header) {
    return switch (header) {
      case NESTING_BY_SIMPLE -> "nestingBySimple";
      case SIMPLE -> "simple";
      case SMALL -> "small";
      case RATIO -> "ratio";
      case NESTINGS -> "nestings";
      case BIG -> "big";
      case NESTING -> "nesting";
      case RAW -> "raw";
      case TEXT -> "text";
      case DISTINCT -> "distinct";
      case MEDIUM -> "medium";
      default -> "field " + (short) header;
    };
  }
}
