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

/** A picture of {@code media.thrift}. */
public final class Image implements BinaryStruct, CompactStruct {
  private static final int URI = ThriftType.STRING << 16 | 1;
  private static final int TITLE = ThriftType.STRING << 16 | 2;
  private static final int WIDTH = ThriftType.I32 << 16 | 3;
  private static final int HEIGHT = ThriftType.I32 << 16 | 4;
  private static final int SIZE = ThriftType.I32 << 16 | 5;

  // The required fields that null does not tell from absent ones.
  private static final int HAS_WIDTH = 1 << 0;
  private static final int HAS_HEIGHT = 1 << 1;
  private static final int HAS_SIZE = 1 << 2;
  private static final int HAS_ALL = HAS_WIDTH | HAS_HEIGHT | HAS_SIZE;

  private @Nullable String uri;
  private @Nullable String title;
  private int width;
  private int height;
  private int size;

  public Image setUri(String value) {
    this.uri = value;
    return this;
  }

  public Image setTitle(String value) {
    this.title = value;
    return this;
  }

  public Image setWidth(int value) {
    this.width = value;
    return this;
  }

  public Image setHeight(int value) {
    this.height = value;
    return this;
  }

  /** Sets the number of the enum's constant. */
  public Image setSize(int value) {
    this.size = value;
    return this;
  }

  public @Nullable String getUri() {
    return uri;
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

  /** Returns the number of the enum's constant. */
  public int getSize() {
    return size;
  }

  // Thrift Binary.

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    if (uri != null) {
      writer.writeStringField(1, uri);
    }
    if (title != null) {
      writer.writeStringField(2, title);
    }
    writer.writeI32Field(3, width);
    writer.writeI32Field(4, height);
    writer.writeI32Field(5, size);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    int has = readFields1To4(reader);
    has |= readFields5To5(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      has |= readOthers(reader, header);
    }
    reader.structEnd(outer);
    if (has != HAS_ALL) {
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

  private int readFields5To5(BinaryReader reader) {
    int has = 0;
    int field = SIZE;
    try {
      if (reader.acceptField(SIZE)) {
        size = reader.readI32();
        has |= HAS_SIZE;
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
        case SIZE -> {
          size = reader.readI32();
          has |= HAS_SIZE;
        }
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
    return has;
  }

  // Thrift Compact.

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    if (uri != null) {
      writer.writeStringField(1, uri);
    }
    if (title != null) {
      writer.writeStringField(2, title);
    }
    writer.writeI32Field(3, width);
    writer.writeI32Field(4, height);
    writer.writeI32Field(5, size);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    int has = readFields1To4(reader);
    has |= readFields5To5(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      has |= readOthers(reader, header);
    }
    reader.structEnd(outer);
    if (has != HAS_ALL) {
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

  private int readFields5To5(CompactReader reader) {
    int has = 0;
    int field = SIZE;
    try {
      if (reader.acceptField(SIZE)) {
        size = reader.readI32();
        has |= HAS_SIZE;
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
        case SIZE -> {
          size = reader.readI32();
          has |= HAS_SIZE;
        }
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
    return has;
  }

  private String firstMissing(int has) {
    if ((has & HAS_WIDTH) == 0) {
      return name(WIDTH);
    }
    if ((has & HAS_HEIGHT) == 0) {
      return name(HEIGHT);
    }
    return name(SIZE);
  }

  private static String name(int header) {
    return switch (header) {
      case URI -> "uri";
      case TITLE -> "title";
      case WIDTH -> "width";
      case HEIGHT -> "height";
      case SIZE -> "size";
      default -> "field " + (short) header;
    };
  }
}
