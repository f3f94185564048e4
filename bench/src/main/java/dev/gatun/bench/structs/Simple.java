package dev.gatun.bench.structs;

import dev.gatun.codec.DecodeException;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The small message of {@code nesting.thrift}; also a key of maps. */
public final class Simple implements BinaryStruct, CompactStruct {
  private static final int SMALL = ThriftType.I8 << 16 | 1;
  private static final int BIG = ThriftType.I64 << 16 | 2;
  private static final int RATIO = ThriftType.DOUBLE << 16 | 3;
  private static final int MEDIUM = ThriftType.I32 << 16 | 4;
  private static final int TEXT = ThriftType.STRING << 16 | 5;
  private static final int RAW = ThriftType.STRING << 16 | 6;
  private static final int GRADE = ThriftType.I32 << 16 | 7;

  private byte small;
  private long big;
  private double ratio;
  private int medium;
  private @Nullable String text;
  private byte @Nullable [] raw;
  private int grade;

  public Simple setSmall(byte value) {
    this.small = value;
    return this;
  }

  public Simple setBig(long value) {
    this.big = value;
    return this;
  }

  public Simple setRatio(double value) {
    this.ratio = value;
    return this;
  }

  public Simple setMedium(int value) {
    this.medium = value;
    return this;
  }

  public Simple setText(String value) {
    this.text = value;
    return this;
  }

  public Simple setRaw(byte[] value) {
    this.raw = value;
    return this;
  }

  /** Sets the number of the enum's constant. */
  public Simple setGrade(int value) {
    this.grade = value;
    return this;
  }

  // Thrift Binary.

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    writer.writeI8Field(1, small);
    writer.writeI64Field(2, big);
    writer.writeDoubleField(3, ratio);
    writer.writeI32Field(4, medium);
    if (text != null) {
      writer.writeStringField(5, text);
    }
    if (raw != null) {
      writer.writeBinaryField(6, raw);
    }
    writer.writeI32Field(7, grade);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    readFields1To4(reader);
    readFields5To7(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To4(BinaryReader reader) {
    int field = SMALL;
    try {
      if (reader.acceptField(SMALL)) {
        small = reader.readI8();
      }
      field = BIG;
      if (reader.acceptField(BIG)) {
        big = reader.readI64();
      }
      field = RATIO;
      if (reader.acceptField(RATIO)) {
        ratio = reader.readDouble();
      }
      field = MEDIUM;
      if (reader.acceptField(MEDIUM)) {
        medium = reader.readI32();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields5To7(BinaryReader reader) {
    int field = TEXT;
    try {
      if (reader.acceptField(TEXT)) {
        text = reader.readString();
      }
      field = RAW;
      if (reader.acceptField(RAW)) {
        raw = reader.readBinary();
      }
      field = GRADE;
      if (reader.acceptField(GRADE)) {
        grade = reader.readI32();
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
        case SMALL -> small = reader.readI8();
        case BIG -> big = reader.readI64();
        case RATIO -> ratio = reader.readDouble();
        case MEDIUM -> medium = reader.readI32();
        case TEXT -> text = reader.readString();
        case RAW -> raw = reader.readBinary();
        case GRADE -> grade = reader.readI32();
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  // Thrift Compact.

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    writer.writeI8Field(1, small);
    writer.writeI64Field(2, big);
    writer.writeDoubleField(3, ratio);
    writer.writeI32Field(4, medium);
    if (text != null) {
      writer.writeStringField(5, text);
    }
    if (raw != null) {
      writer.writeBinaryField(6, raw);
    }
    writer.writeI32Field(7, grade);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    readFields1To4(reader);
    readFields5To7(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To4(CompactReader reader) {
    int field = SMALL;
    try {
      if (reader.acceptField(SMALL)) {
        small = reader.readI8();
      }
      field = BIG;
      if (reader.acceptField(BIG)) {
        big = reader.readI64();
      }
      field = RATIO;
      if (reader.acceptField(RATIO)) {
        ratio = reader.readDouble();
      }
      field = MEDIUM;
      if (reader.acceptField(MEDIUM)) {
        medium = reader.readI32();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields5To7(CompactReader reader) {
    int field = TEXT;
    try {
      if (reader.acceptField(TEXT)) {
        text = reader.readString();
      }
      field = RAW;
      if (reader.acceptField(RAW)) {
        raw = reader.readBinary();
      }
      field = GRADE;
      if (reader.acceptField(GRADE)) {
        grade = reader.readI32();
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
        case SMALL -> small = reader.readI8();
        case BIG -> big = reader.readI64();
        case RATIO -> ratio = reader.readDouble();
        case MEDIUM -> medium = reader.readI32();
        case TEXT -> text = reader.readString();
        case RAW -> raw = reader.readBinary();
        case GRADE -> grade = reader.readI32();
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static String name(int header) {
    return switch (header) {
      case SMALL -> "small";
      case BIG -> "big";
      case RATIO -> "ratio";
      case MEDIUM -> "medium";
      case TEXT -> "text";
      case RAW -> "raw";
      case GRADE -> "grade";
      default -> "field " + (short) header;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Simple that
        && small == that.small
        && big == that.big
        && Double.compare(ratio, that.ratio) == 0
        && medium == that.medium
        && Objects.equals(text, that.text)
        && Arrays.equals(raw, that.raw)
        && grade == that.grade;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    hash = 31 * hash + small;
    hash = 31 * hash + Long.hashCode(big);
    hash = 31 * hash + Double.hashCode(ratio);
    hash = 31 * hash + medium;
    hash = 31 * hash + Objects.hashCode(text);
    hash = 31 * hash + Arrays.hashCode(raw);
    hash = 31 * hash + grade;
    return hash;
  }
}
