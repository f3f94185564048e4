package dev.gatun.bench.structs;

import static java.util.Objects.requireNonNull;

import dev.gatun.codec.DecodeException;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A film of {@code media.thrift}. */
public final class Media implements BinaryStruct, CompactStruct {
  private static final int URI = ThriftType.STRING << 16 | 1;
  private static final int TITLE = ThriftType.STRING << 16 | 2;
  private static final int WIDTH = ThriftType.I32 << 16 | 3;
  private static final int HEIGHT = ThriftType.I32 << 16 | 4;
  private static final int FORMAT = ThriftType.STRING << 16 | 5;
  private static final int DURATION = ThriftType.I64 << 16 | 6;
  private static final int SIZE = ThriftType.I64 << 16 | 7;
  private static final int BITRATE = ThriftType.I32 << 16 | 8;
  private static final int PERSONS = ThriftType.LIST << 16 | 9;
  private static final int PLAYER = ThriftType.I32 << 16 | 10;
  private static final int COPYRIGHT = ThriftType.STRING << 16 | 11;

  /** A count in a message is believed up to here before its elements are there. */
  private static final int MAX_PREALLOCATED = 1024;

  // The required fields that null does not tell from absent ones.
  private static final int HAS_WIDTH = 1 << 0;
  private static final int HAS_HEIGHT = 1 << 1;
  private static final int HAS_DURATION = 1 << 2;
  private static final int HAS_SIZE = 1 << 3;
  private static final int HAS_PLAYER = 1 << 4;
  private static final int HAS_ALL = HAS_WIDTH | HAS_HEIGHT | HAS_DURATION | HAS_SIZE | HAS_PLAYER;

  private @Nullable String uri;
  private @Nullable String title;
  private int width;
  private int height;
  private @Nullable String format;
  private long duration;
  private long size;
  private int bitrate;
  private boolean hasBitrate;
  private @Nullable List<String> persons;
  private int player;
  private @Nullable String copyright;

  public Media setUri(String value) {
    this.uri = value;
    return this;
  }

  public Media setTitle(String value) {
    this.title = value;
    return this;
  }

  public Media setWidth(int value) {
    this.width = value;
    return this;
  }

  public Media setHeight(int value) {
    this.height = value;
    return this;
  }

  public Media setFormat(String value) {
    this.format = value;
    return this;
  }

  public Media setDuration(long value) {
    this.duration = value;
    return this;
  }

  public Media setSize(long value) {
    this.size = value;
    return this;
  }

  public Media setBitrate(int value) {
    this.bitrate = value;
    hasBitrate = true;
    return this;
  }

  public Media setPersons(List<String> value) {
    this.persons = value;
    return this;
  }

  /** Sets the number of the enum's constant. */
  public Media setPlayer(int value) {
    this.player = value;
    return this;
  }

  public Media setCopyright(String value) {
    this.copyright = value;
    return this;
  }

  public String getUri() {
    return requireNonNull(uri, "uri");
  }

  public @Nullable String getTitle() {
    return title;
  }

  public int getWidth() {
    return width;
  }

  public int getHeight() {
    return height;
  }

  public String getFormat() {
    return requireNonNull(format, "format");
  }

  public long getDuration() {
    return duration;
  }

  public long getSize() {
    return size;
  }

  public int getBitrate() {
    return bitrate;
  }

  public boolean hasBitrate() {
    return hasBitrate;
  }

  public List<String> getPersons() {
    return requireNonNull(persons, "persons");
  }

  /** Returns the number of the enum's constant. */
  public int getPlayer() {
    return player;
  }

  public @Nullable String getCopyright() {
    return copyright;
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
    writer.writeStringField(1, requireNonNull(uri, "uri"));
    if (title != null) {
      writer.writeStringField(2, title);
    }
    writer.writeI32Field(3, width);
    writer.writeI32Field(4, height);
    writer.writeStringField(5, requireNonNull(format, "format"));
    writer.writeI64Field(6, duration);
    writer.writeI64Field(7, size);
    if (hasBitrate) {
      writer.writeI32Field(8, bitrate);
    }
  }

  private void writeFields9To11(BinaryWriter writer) {
    writePersonsField(writer, requireNonNull(persons, "persons"));
    writer.writeI32Field(10, player);
    if (copyright != null) {
      writer.writeStringField(11, copyright);
    }
  }

  private static void writePersonsField(BinaryWriter writer, List<String> values) {
    writer.writeListField(9, ThriftType.STRING, values.size());
    for (String value : values) {
      writer.writeString(value);
    }
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    int has = readFields1To4(reader);
    has |= readFields5To8(reader);
    has |= readFields9To11(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      has |= readOthers(reader, header);
    }
    reader.structEnd(outer);
    if (uri == null || format == null || persons == null || has != HAS_ALL) {
      throw reader.missingField(firstMissing(has));
    }
  }

  private int readFields1To4(BinaryReader reader) {
    int has = 0;
    int field = URI;
    try {
      if (reader.acceptField(URI)) {
        uri = reader.readString();
      }
      field = TITLE;
      if (reader.acceptField(TITLE)) {
        title = reader.readString();
      }
      field = WIDTH;
      if (reader.acceptField(WIDTH)) {
        width = reader.readI32();
        has |= HAS_WIDTH;
      }
      field = HEIGHT;
      if (reader.acceptField(HEIGHT)) {
        height = reader.readI32();
        has |= HAS_HEIGHT;
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
    return has;
  }

  private int readFields5To8(BinaryReader reader) {
    int has = 0;
    int field = FORMAT;
    try {
      if (reader.acceptField(FORMAT)) {
        format = reader.readString();
      }
      field = DURATION;
      if (reader.acceptField(DURATION)) {
        duration = reader.readI64();
        has |= HAS_DURATION;
      }
      field = SIZE;
      if (reader.acceptField(SIZE)) {
        size = reader.readI64();
        has |= HAS_SIZE;
      }
      field = BITRATE;
      if (reader.acceptField(BITRATE)) {
        bitrate = reader.readI32();
        hasBitrate = true;
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
    return has;
  }

  private int readFields9To11(BinaryReader reader) {
    int has = 0;
    int field = PERSONS;
    try {
      if (reader.acceptField(PERSONS)) {
        persons = readPersonsField(reader);
      }
      field = PLAYER;
      if (reader.acceptField(PLAYER)) {
        player = reader.readI32();
        has |= HAS_PLAYER;
      }
      field = COPYRIGHT;
      if (reader.acceptField(COPYRIGHT)) {
        copyright = reader.readString();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
    return has;
  }

  /** The fields that came in another order, and unknown ones, until the stop byte. */
  private int readOthers(BinaryReader reader, int first) {
    int has = 0;
    for (int header = first; header != 0; header = reader.readFieldBegin()) {
      has |= readOther(reader, header);
    }
    return has;
  }

  private int readOther(BinaryReader reader, int header) {
    int has = 0;
    try {
      switch (header) {
        case URI -> uri = reader.readString();
        case TITLE -> title = reader.readString();
        case WIDTH -> {
          width = reader.readI32();
          has |= HAS_WIDTH;
        }
        case HEIGHT -> {
          height = reader.readI32();
          has |= HAS_HEIGHT;
        }
        case FORMAT -> format = reader.readString();
        case DURATION -> {
          duration = reader.readI64();
          has |= HAS_DURATION;
        }
        case SIZE -> {
          size = reader.readI64();
          has |= HAS_SIZE;
        }
        case BITRATE -> {
          bitrate = reader.readI32();
          hasBitrate = true;
        }
        case PERSONS -> persons = readPersonsField(reader);
        case PLAYER -> {
          player = reader.readI32();
          has |= HAS_PLAYER;
        }
        case COPYRIGHT -> copyright = reader.readString();
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
    return has;
  }

  private static List<String> readPersonsField(BinaryReader reader) {
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

  // Thrift Compact.

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    writeFields1To8(writer);
    writeFields9To11(writer);
    writer.structEnd(outer);
  }

  private void writeFields1To8(CompactWriter writer) {
    writer.writeStringField(1, requireNonNull(uri, "uri"));
    if (title != null) {
      writer.writeStringField(2, title);
    }
    writer.writeI32Field(3, width);
    writer.writeI32Field(4, height);
    writer.writeStringField(5, requireNonNull(format, "format"));
    writer.writeI64Field(6, duration);
    writer.writeI64Field(7, size);
    if (hasBitrate) {
      writer.writeI32Field(8, bitrate);
    }
  }

  private void writeFields9To11(CompactWriter writer) {
    writePersonsField(writer, requireNonNull(persons, "persons"));
    writer.writeI32Field(10, player);
    if (copyright != null) {
      writer.writeStringField(11, copyright);
    }
  }

  private static void writePersonsField(CompactWriter writer, List<String> values) {
    writer.writeListField(9, ThriftType.STRING, values.size());
    for (String value : values) {
      writer.writeString(value);
    }
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    int has = readFields1To4(reader);
    has |= readFields5To8(reader);
    has |= readFields9To11(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      has |= readOthers(reader, header);
    }
    reader.structEnd(outer);
    if (uri == null || format == null || persons == null || has != HAS_ALL) {
      throw reader.missingField(firstMissing(has));
    }
  }

  private int readFields1To4(CompactReader reader) {
    int has = 0;
    int field = URI;
    try {
      if (reader.acceptField(URI)) {
        uri = reader.readString();
      }
      field = TITLE;
      if (reader.acceptField(TITLE)) {
        title = reader.readString();
      }
      field = WIDTH;
      if (reader.acceptField(WIDTH)) {
        width = reader.readI32();
        has |= HAS_WIDTH;
      }
      field = HEIGHT;
      if (reader.acceptField(HEIGHT)) {
        height = reader.readI32();
        has |= HAS_HEIGHT;
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
    return has;
  }

  private int readFields5To8(CompactReader reader) {
    int has = 0;
    int field = FORMAT;
    try {
      if (reader.acceptField(FORMAT)) {
        format = reader.readString();
      }
      field = DURATION;
      if (reader.acceptField(DURATION)) {
        duration = reader.readI64();
        has |= HAS_DURATION;
      }
      field = SIZE;
      if (reader.acceptField(SIZE)) {
        size = reader.readI64();
        has |= HAS_SIZE;
      }
      field = BITRATE;
      if (reader.acceptField(BITRATE)) {
        bitrate = reader.readI32();
        hasBitrate = true;
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
    return has;
  }

  private int readFields9To11(CompactReader reader) {
    int has = 0;
    int field = PERSONS;
    try {
      if (reader.acceptField(PERSONS)) {
        persons = readPersonsField(reader);
      }
      field = PLAYER;
      if (reader.acceptField(PLAYER)) {
        player = reader.readI32();
        has |= HAS_PLAYER;
      }
      field = COPYRIGHT;
      if (reader.acceptField(COPYRIGHT)) {
        copyright = reader.readString();
      }
    } catch (DecodeException e) {
      throw e.within(name(field));
    }
    return has;
  }

  /** The fields that came in another order, and unknown ones, until the stop byte. */
  private int readOthers(CompactReader reader, int first) {
    int has = 0;
    for (int header = first; header != 0; header = reader.readFieldBegin()) {
      has |= readOther(reader, header);
    }
    return has;
  }

  private int readOther(CompactReader reader, int header) {
    int has = 0;
    try {
      switch (header) {
        case URI -> uri = reader.readString();
        case TITLE -> title = reader.readString();
        case WIDTH -> {
          width = reader.readI32();
          has |= HAS_WIDTH;
        }
        case HEIGHT -> {
          height = reader.readI32();
          has |= HAS_HEIGHT;
        }
        case FORMAT -> format = reader.readString();
        case DURATION -> {
          duration = reader.readI64();
          has |= HAS_DURATION;
        }
        case SIZE -> {
          size = reader.readI64();
          has |= HAS_SIZE;
        }
        case BITRATE -> {
          bitrate = reader.readI32();
          hasBitrate = true;
        }
        case PERSONS -> persons = readPersonsField(reader);
        case PLAYER -> {
          player = reader.readI32();
          has |= HAS_PLAYER;
        }
        case COPYRIGHT -> copyright = reader.readString();
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
    return has;
  }

  private static List<String> readPersonsField(CompactReader reader) {
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

  private String firstMissing(int has) {
    if (uri == null) {
      return name(URI);
    }
    if ((has & HAS_WIDTH) == 0) {
      return name(WIDTH);
    }
    if ((has & HAS_HEIGHT) == 0) {
      return name(HEIGHT);
    }
    if (format == null) {
      return name(FORMAT);
    }
    if ((has & HAS_DURATION) == 0) {
      return name(DURATION);
    }
    if ((has & HAS_SIZE) == 0) {
      return name(SIZE);
    }
    if (persons == null) {
      return name(PERSONS);
    }
    return name(PLAYER);
  }

  private static String name(int header) {
    return switch (header) {
      case URI -> "uri";
      case TITLE -> "title";
      case WIDTH -> "width";
      case HEIGHT -> "height";
      case FORMAT -> "format";
      case DURATION -> "duration";
      case SIZE -> "size";
      case BITRATE -> "bitrate";
      case PERSONS -> "persons";
      case PLAYER -> "player";
      case COPYRIGHT -> "copyright";
      default -> "field " + (short) header;
    };
  }
}
