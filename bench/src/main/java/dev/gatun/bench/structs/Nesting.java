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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The medium message of {@code nesting.thrift}; also an element of sets. */
public final class Nesting implements BinaryStruct, CompactStruct {
  private static final int TEXT = ThriftType.STRING << 16 | 1;
  private static final int SIMPLES = ThriftType.LIST << 16 | 2;
  private static final int RATIO = ThriftType.DOUBLE << 16 | 3;
  private static final int MEDIUM = ThriftType.I32 << 16 | 4;
  private static final int MEDIUMS = ThriftType.LIST << 16 | 5;
  private static final int BIG = ThriftType.I64 << 16 | 6;
  private static final int TEXT_BY_TEXT = ThriftType.MAP << 16 | 7;
  private static final int SIMPLE = ThriftType.STRUCT << 16 | 8;
  private static final int BIG_BY_MEDIUM = ThriftType.MAP << 16 | 9;
  private static final int TEXTS = ThriftType.LIST << 16 | 10;
  private static final int RAW = ThriftType.STRING << 16 | 11;
  private static final int TEXT_BY_BIG = ThriftType.MAP << 16 | 12;
  private static final int BIGS = ThriftType.LIST << 16 | 13;
  private static final int SMALL = ThriftType.I8 << 16 | 14;
  private static final int SIMPLE_BY_TEXT = ThriftType.MAP << 16 | 15;

  /** A count in a message is believed up to here before its elements are there. */
  private static final int MAX_PREALLOCATED = 1024;

  private @Nullable String text;
  private @Nullable List<Simple> simples;
  private double ratio;
  private int medium;
  private int @Nullable [] mediums;
  private long big;
  private @Nullable Map<String, String> textByText;
  private @Nullable Simple simple;
  private @Nullable Map<Integer, Long> bigByMedium;
  private @Nullable List<String> texts;
  private byte @Nullable [] raw;
  private @Nullable Map<Long, String> textByBig;
  private long @Nullable [] bigs;
  private byte small;
  private @Nullable Map<String, Simple> simpleByText;

  public Nesting setText(String value) {
    this.text = value;
    return this;
  }

  public Nesting setSimples(List<Simple> value) {
    this.simples = value;
    return this;
  }

  public Nesting setRatio(double value) {
    this.ratio = value;
    return this;
  }

  public Nesting setMedium(int value) {
    this.medium = value;
    return this;
  }

  public Nesting setMediums(int[] value) {
    this.mediums = value;
    return this;
  }

  public Nesting setBig(long value) {
    this.big = value;
    return this;
  }

  public Nesting setTextByText(Map<String, String> value) {
    this.textByText = value;
    return this;
  }

  public Nesting setSimple(Simple value) {
    this.simple = value;
    return this;
  }

  public Nesting setBigByMedium(Map<Integer, Long> value) {
    this.bigByMedium = value;
    return this;
  }

  public Nesting setTexts(List<String> value) {
    this.texts = value;
    return this;
  }

  public Nesting setRaw(byte[] value) {
    this.raw = value;
    return this;
  }

  public Nesting setTextByBig(Map<Long, String> value) {
    this.textByBig = value;
    return this;
  }

  public Nesting setBigs(long[] value) {
    this.bigs = value;
    return this;
  }

  public Nesting setSmall(byte value) {
    this.small = value;
    return this;
  }

  public Nesting setSimpleByText(Map<String, Simple> value) {
    this.simpleByText = value;
    return this;
  }

  // Thrift Binary.

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    writeFields1To8(writer);
    writeFields9To15(writer);
    writer.structEnd(outer);
  }

  private void writeFields1To8(BinaryWriter writer) {
    if (text != null) {
      writer.writeStringField(1, text);
    }
    if (simples != null) {
      writeSimplesField(writer, simples);
    }
    writer.writeDoubleField(3, ratio);
    writer.writeI32Field(4, medium);
    if (mediums != null) {
      writeMediumsField(writer, mediums);
    }
    writer.writeI64Field(6, big);
    if (textByText != null) {
      writeTextByTextField(writer, textByText);
    }
    if (simple != null) {
      writer.writeFieldBegin(ThriftType.STRUCT, 8);
      simple.writeTo(writer);
    }
  }

  private void writeFields9To15(BinaryWriter writer) {
    if (bigByMedium != null) {
      writeBigByMediumField(writer, bigByMedium);
    }
    if (texts != null) {
      writeTextsField(writer, texts);
    }
    if (raw != null) {
      writer.writeBinaryField(11, raw);
    }
    if (textByBig != null) {
      writeTextByBigField(writer, textByBig);
    }
    if (bigs != null) {
      writeBigsField(writer, bigs);
    }
    writer.writeI8Field(14, small);
    if (simpleByText != null) {
      writeSimpleByTextField(writer, simpleByText);
    }
  }

  private static void writeSimplesField(BinaryWriter writer, List<Simple> values) {
    writer.writeListField(2, ThriftType.STRUCT, values.size());
    for (Simple value : values) {
      value.writeTo(writer);
    }
  }

  private static void writeMediumsField(BinaryWriter writer, int[] values) {
    writer.writeListField(5, ThriftType.I32, values.length);
    writer.writeI32s(values);
  }

  private static void writeTextByTextField(BinaryWriter writer, Map<String, String> values) {
    writer.writeMapField(7, ThriftType.STRING, ThriftType.STRING, values.size());
    for (Map.Entry<String, String> entry : values.entrySet()) {
      writer.writeString(entry.getKey());
      writer.writeString(entry.getValue());
    }
  }

  private static void writeBigByMediumField(BinaryWriter writer, Map<Integer, Long> values) {
    writer.writeMapField(9, ThriftType.I32, ThriftType.I64, values.size());
    for (Map.Entry<Integer, Long> entry : values.entrySet()) {
      writer.writeI32(entry.getKey());
      writer.writeI64(entry.getValue());
    }
  }

  private static void writeTextsField(BinaryWriter writer, List<String> values) {
    writer.writeListField(10, ThriftType.STRING, values.size());
    for (String value : values) {
      writer.writeString(value);
    }
  }

  private static void writeTextByBigField(BinaryWriter writer, Map<Long, String> values) {
    writer.writeMapField(12, ThriftType.I64, ThriftType.STRING, values.size());
    for (Map.Entry<Long, String> entry : values.entrySet()) {
      writer.writeI64(entry.getKey());
      writer.writeString(entry.getValue());
    }
  }

  private static void writeBigsField(BinaryWriter writer, long[] values) {
    writer.writeListField(13, ThriftType.I64, values.length);
    writer.writeI64s(values);
  }

  private static void writeSimpleByTextField(BinaryWriter writer, Map<String, Simple> values) {
    writer.writeMapField(15, ThriftType.STRING, ThriftType.STRUCT, values.size());
    for (Map.Entry<String, Simple> entry : values.entrySet()) {
      writer.writeString(entry.getKey());
      entry.getValue().writeTo(writer);
    }
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    readFields1To4(reader);
    readFields5To8(reader);
    readFields9To12(reader);
    readFields13To15(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To4(BinaryReader reader) {
    int field = TEXT;
    try {
      if (reader.acceptField(TEXT)) {
        text = reader.readString();
      }
      field = SIMPLES;
      if (reader.acceptField(SIMPLES)) {
        simples = readSimplesField(reader);
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

  private void readFields5To8(BinaryReader reader) {
    int field = MEDIUMS;
    try {
      if (reader.acceptField(MEDIUMS)) {
        mediums = readMediumsField(reader);
      }
      field = BIG;
      if (reader.acceptField(BIG)) {
        big = reader.readI64();
      }
      field = TEXT_BY_TEXT;
      if (reader.acceptField(TEXT_BY_TEXT)) {
        textByText = readTextByTextField(reader);
      }
      field = SIMPLE;
      if (reader.acceptField(SIMPLE)) {
        simple = readSimple(reader);
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields9To12(BinaryReader reader) {
    int field = BIG_BY_MEDIUM;
    try {
      if (reader.acceptField(BIG_BY_MEDIUM)) {
        bigByMedium = readBigByMediumField(reader);
      }
      field = TEXTS;
      if (reader.acceptField(TEXTS)) {
        texts = readTextsField(reader);
      }
      field = RAW;
      if (reader.acceptField(RAW)) {
        raw = reader.readBinary();
      }
      field = TEXT_BY_BIG;
      if (reader.acceptField(TEXT_BY_BIG)) {
        textByBig = readTextByBigField(reader);
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields13To15(BinaryReader reader) {
    int field = BIGS;
    try {
      if (reader.acceptField(BIGS)) {
        bigs = readBigsField(reader);
      }
      field = SMALL;
      if (reader.acceptField(SMALL)) {
        small = reader.readI8();
      }
      field = SIMPLE_BY_TEXT;
      if (reader.acceptField(SIMPLE_BY_TEXT)) {
        simpleByText = readSimpleByTextField(reader);
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
        case TEXT -> text = reader.readString();
        case SIMPLES -> simples = readSimplesField(reader);
        case RATIO -> ratio = reader.readDouble();
        case MEDIUM -> medium = reader.readI32();
        case MEDIUMS -> mediums = readMediumsField(reader);
        case BIG -> big = reader.readI64();
        case TEXT_BY_TEXT -> textByText = readTextByTextField(reader);
        case SIMPLE -> simple = readSimple(reader);
        case BIG_BY_MEDIUM -> bigByMedium = readBigByMediumField(reader);
        case TEXTS -> texts = readTextsField(reader);
        case RAW -> raw = reader.readBinary();
        case TEXT_BY_BIG -> textByBig = readTextByBigField(reader);
        case BIGS -> bigs = readBigsField(reader);
        case SMALL -> small = reader.readI8();
        case SIMPLE_BY_TEXT -> simpleByText = readSimpleByTextField(reader);
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static List<Simple> readSimplesField(BinaryReader reader) {
    int size = reader.readListBegin(ThriftType.STRUCT);
    List<Simple> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readSimple(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static int[] readMediumsField(BinaryReader reader) {
    return reader.readI32s(reader.readListBegin(ThriftType.I32));
  }

  private static Map<String, String> readTextByTextField(BinaryReader reader) {
    int size = reader.readMapBegin(ThriftType.STRING, ThriftType.STRING);
    Map<String, String> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        String key = reader.readString();
        values.put(key, reader.readString());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Map<Integer, Long> readBigByMediumField(BinaryReader reader) {
    int size = reader.readMapBegin(ThriftType.I32, ThriftType.I64);
    Map<Integer, Long> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        int key = reader.readI32();
        values.put(key, reader.readI64());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static List<String> readTextsField(BinaryReader reader) {
    int size = reader.readListBegin(ThriftType.STRING);
    List<String> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(reader.readString());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Map<Long, String> readTextByBigField(BinaryReader reader) {
    int size = reader.readMapBegin(ThriftType.I64, ThriftType.STRING);
    Map<Long, String> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        long key = reader.readI64();
        values.put(key, reader.readString());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static long[] readBigsField(BinaryReader reader) {
    return reader.readI64s(reader.readListBegin(ThriftType.I64));
  }

  private static Map<String, Simple> readSimpleByTextField(BinaryReader reader) {
    int size = reader.readMapBegin(ThriftType.STRING, ThriftType.STRUCT);
    Map<String, Simple> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        String key = reader.readString();
        values.put(key, readSimple(reader));
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

  // Thrift Compact.

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    writeFields1To8(writer);
    writeFields9To15(writer);
    writer.structEnd(outer);
  }

  private void writeFields1To8(CompactWriter writer) {
    if (text != null) {
      writer.writeStringField(1, text);
    }
    if (simples != null) {
      writeSimplesField(writer, simples);
    }
    writer.writeDoubleField(3, ratio);
    writer.writeI32Field(4, medium);
    if (mediums != null) {
      writeMediumsField(writer, mediums);
    }
    writer.writeI64Field(6, big);
    if (textByText != null) {
      writeTextByTextField(writer, textByText);
    }
    if (simple != null) {
      writer.writeFieldBegin(ThriftType.STRUCT, 8);
      simple.writeTo(writer);
    }
  }

  private void writeFields9To15(CompactWriter writer) {
    if (bigByMedium != null) {
      writeBigByMediumField(writer, bigByMedium);
    }
    if (texts != null) {
      writeTextsField(writer, texts);
    }
    if (raw != null) {
      writer.writeBinaryField(11, raw);
    }
    if (textByBig != null) {
      writeTextByBigField(writer, textByBig);
    }
    if (bigs != null) {
      writeBigsField(writer, bigs);
    }
    writer.writeI8Field(14, small);
    if (simpleByText != null) {
      writeSimpleByTextField(writer, simpleByText);
    }
  }

  private static void writeSimplesField(CompactWriter writer, List<Simple> values) {
    writer.writeListField(2, ThriftType.STRUCT, values.size());
    for (Simple value : values) {
      value.writeTo(writer);
    }
  }

  private static void writeMediumsField(CompactWriter writer, int[] values) {
    writer.writeListField(5, ThriftType.I32, values.length);
    writer.writeI32s(values);
  }

  private static void writeTextByTextField(CompactWriter writer, Map<String, String> values) {
    writer.writeMapField(7, ThriftType.STRING, ThriftType.STRING, values.size());
    for (Map.Entry<String, String> entry : values.entrySet()) {
      writer.writeString(entry.getKey());
      writer.writeString(entry.getValue());
    }
  }

  private static void writeBigByMediumField(CompactWriter writer, Map<Integer, Long> values) {
    writer.writeMapField(9, ThriftType.I32, ThriftType.I64, values.size());
    for (Map.Entry<Integer, Long> entry : values.entrySet()) {
      writer.writeI32(entry.getKey());
      writer.writeI64(entry.getValue());
    }
  }

  private static void writeTextsField(CompactWriter writer, List<String> values) {
    writer.writeListField(10, ThriftType.STRING, values.size());
    for (String value : values) {
      writer.writeString(value);
    }
  }

  private static void writeTextByBigField(CompactWriter writer, Map<Long, String> values) {
    writer.writeMapField(12, ThriftType.I64, ThriftType.STRING, values.size());
    for (Map.Entry<Long, String> entry : values.entrySet()) {
      writer.writeI64(entry.getKey());
      writer.writeString(entry.getValue());
    }
  }

  private static void writeBigsField(CompactWriter writer, long[] values) {
    writer.writeListField(13, ThriftType.I64, values.length);
    writer.writeI64s(values);
  }

  private static void writeSimpleByTextField(CompactWriter writer, Map<String, Simple> values) {
    writer.writeMapField(15, ThriftType.STRING, ThriftType.STRUCT, values.size());
    for (Map.Entry<String, Simple> entry : values.entrySet()) {
      writer.writeString(entry.getKey());
      entry.getValue().writeTo(writer);
    }
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    readFields1To4(reader);
    readFields5To8(reader);
    readFields9To12(reader);
    readFields13To15(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
  }

  private void readFields1To4(CompactReader reader) {
    int field = TEXT;
    try {
      if (reader.acceptField(TEXT)) {
        text = reader.readString();
      }
      field = SIMPLES;
      if (reader.acceptField(SIMPLES)) {
        simples = readSimplesField(reader);
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

  private void readFields5To8(CompactReader reader) {
    int field = MEDIUMS;
    try {
      if (reader.acceptField(MEDIUMS)) {
        mediums = readMediumsField(reader);
      }
      field = BIG;
      if (reader.acceptField(BIG)) {
        big = reader.readI64();
      }
      field = TEXT_BY_TEXT;
      if (reader.acceptField(TEXT_BY_TEXT)) {
        textByText = readTextByTextField(reader);
      }
      field = SIMPLE;
      if (reader.acceptField(SIMPLE)) {
        simple = readSimple(reader);
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields9To12(CompactReader reader) {
    int field = BIG_BY_MEDIUM;
    try {
      if (reader.acceptField(BIG_BY_MEDIUM)) {
        bigByMedium = readBigByMediumField(reader);
      }
      field = TEXTS;
      if (reader.acceptField(TEXTS)) {
        texts = readTextsField(reader);
      }
      field = RAW;
      if (reader.acceptField(RAW)) {
        raw = reader.readBinary();
      }
      field = TEXT_BY_BIG;
      if (reader.acceptField(TEXT_BY_BIG)) {
        textByBig = readTextByBigField(reader);
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
  }

  private void readFields13To15(CompactReader reader) {
    int field = BIGS;
    try {
      if (reader.acceptField(BIGS)) {
        bigs = readBigsField(reader);
      }
      field = SMALL;
      if (reader.acceptField(SMALL)) {
        small = reader.readI8();
      }
      field = SIMPLE_BY_TEXT;
      if (reader.acceptField(SIMPLE_BY_TEXT)) {
        simpleByText = readSimpleByTextField(reader);
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
        case TEXT -> text = reader.readString();
        case SIMPLES -> simples = readSimplesField(reader);
        case RATIO -> ratio = reader.readDouble();
        case MEDIUM -> medium = reader.readI32();
        case MEDIUMS -> mediums = readMediumsField(reader);
        case BIG -> big = reader.readI64();
        case TEXT_BY_TEXT -> textByText = readTextByTextField(reader);
        case SIMPLE -> simple = readSimple(reader);
        case BIG_BY_MEDIUM -> bigByMedium = readBigByMediumField(reader);
        case TEXTS -> texts = readTextsField(reader);
        case RAW -> raw = reader.readBinary();
        case TEXT_BY_BIG -> textByBig = readTextByBigField(reader);
        case BIGS -> bigs = readBigsField(reader);
        case SMALL -> small = reader.readI8();
        case SIMPLE_BY_TEXT -> simpleByText = readSimpleByTextField(reader);
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static List<Simple> readSimplesField(CompactReader reader) {
    int size = reader.readListBegin(ThriftType.STRUCT);
    List<Simple> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readSimple(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static int[] readMediumsField(CompactReader reader) {
    return reader.readI32s(reader.readListBegin(ThriftType.I32));
  }

  private static Map<String, String> readTextByTextField(CompactReader reader) {
    int size = reader.readMapBegin(ThriftType.STRING, ThriftType.STRING);
    Map<String, String> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        String key = reader.readString();
        values.put(key, reader.readString());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Map<Integer, Long> readBigByMediumField(CompactReader reader) {
    int size = reader.readMapBegin(ThriftType.I32, ThriftType.I64);
    Map<Integer, Long> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        int key = reader.readI32();
        values.put(key, reader.readI64());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static List<String> readTextsField(CompactReader reader) {
    int size = reader.readListBegin(ThriftType.STRING);
    List<String> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(reader.readString());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Map<Long, String> readTextByBigField(CompactReader reader) {
    int size = reader.readMapBegin(ThriftType.I64, ThriftType.STRING);
    Map<Long, String> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        long key = reader.readI64();
        values.put(key, reader.readString());
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static long[] readBigsField(CompactReader reader) {
    return reader.readI64s(reader.readListBegin(ThriftType.I64));
  }

  private static Map<String, Simple> readSimpleByTextField(CompactReader reader) {
    int size = reader.readMapBegin(ThriftType.STRING, ThriftType.STRUCT);
    Map<String, Simple> values = LinkedHashMap.newLinkedHashMap(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        String key = reader.readString();
        values.put(key, readSimple(reader));
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

  private static String name(int header) {
    return switch (header) {
      case TEXT -> "text";
      case SIMPLES -> "simples";
      case RATIO -> "ratio";
      case MEDIUM -> "medium";
      case MEDIUMS -> "mediums";
      case BIG -> "big";
      case TEXT_BY_TEXT -> "textByText";
      case SIMPLE -> "simple";
      case BIG_BY_MEDIUM -> "bigByMedium";
      case TEXTS -> "texts";
      case RAW -> "raw";
      case TEXT_BY_BIG -> "textByBig";
      case BIGS -> "bigs";
      case SMALL -> "small";
      case SIMPLE_BY_TEXT -> "simpleByText";
      default -> "field " + (short) header;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Nesting that
        && Objects.equals(text, that.text)
        && Objects.equals(simples, that.simples)
        && Double.compare(ratio, that.ratio) == 0
        && medium == that.medium
        && Arrays.equals(mediums, that.mediums)
        && big == that.big
        && Objects.equals(textByText, that.textByText)
        && Objects.equals(simple, that.simple)
        && Objects.equals(bigByMedium, that.bigByMedium)
        && Objects.equals(texts, that.texts)
        && Arrays.equals(raw, that.raw)
        && Objects.equals(textByBig, that.textByBig)
        && Arrays.equals(bigs, that.bigs)
        && small == that.small
        && Objects.equals(simpleByText, that.simpleByText);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    hash = 31 * hash + Objects.hashCode(text);
    hash = 31 * hash + Objects.hashCode(simples);
    hash = 31 * hash + Double.hashCode(ratio);
    hash = 31 * hash + medium;
    hash = 31 * hash + Arrays.hashCode(mediums);
    hash = 31 * hash + Long.hashCode(big);
    hash = 31 * hash + Objects.hashCode(textByText);
    hash = 31 * hash + Objects.hashCode(simple);
    hash = 31 * hash + Objects.hashCode(bigByMedium);
    hash = 31 * hash + Objects.hashCode(texts);
    hash = 31 * hash + Arrays.hashCode(raw);
    hash = 31 * hash + Objects.hashCode(textByBig);
    hash = 31 * hash + Arrays.hashCode(bigs);
    hash = 31 * hash + small;
    hash = 31 * hash + Objects.hashCode(simpleByText);
    return hash;
  }
}
