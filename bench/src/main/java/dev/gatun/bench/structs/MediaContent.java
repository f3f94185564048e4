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

/** The message of {@code media.thrift}. */
public final class MediaContent implements BinaryStruct, CompactStruct {
  private static final int IMAGE = ThriftType.LIST << 16 | 1;
  private static final int MEDIA = ThriftType.STRUCT << 16 | 2;

  /** A count in a message is believed up to here before its elements are there. */
  private static final int MAX_PREALLOCATED = 1024;

  private @Nullable List<Image> image;
  private @Nullable Media media;

  public MediaContent setImage(List<Image> value) {
    this.image = value;
    return this;
  }

  public MediaContent setMedia(Media value) {
    this.media = value;
    return this;
  }

  public List<Image> getImage() {
    return requireNonNull(image, "image");
  }

  public Media getMedia() {
    return requireNonNull(media, "media");
  }

  // Thrift Binary.

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    writeImageField(writer, requireNonNull(image, "image"));
    writer.writeFieldBegin(ThriftType.STRUCT, 2);
    requireNonNull(media, "media").writeTo(writer);
    writer.structEnd(outer);
  }

  private static void writeImageField(BinaryWriter writer, List<Image> values) {
    writer.writeListField(1, ThriftType.STRUCT, values.size());
    for (Image value : values) {
      value.writeTo(writer);
    }
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    readFields1To2(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
    if (image == null || media == null) {
      throw reader.missingField(firstMissing());
    }
  }

  private void readFields1To2(BinaryReader reader) {
    int field = IMAGE;
    try {
      if (reader.acceptField(IMAGE)) {
        image = readImageField(reader);
      }
      field = MEDIA;
      if (reader.acceptField(MEDIA)) {
        media = readMedia(reader);
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
        case IMAGE -> image = readImageField(reader);
        case MEDIA -> media = readMedia(reader);
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static List<Image> readImageField(BinaryReader reader) {
    int size = reader.readListBegin(ThriftType.STRUCT);
    List<Image> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readImage(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Image readImage(BinaryReader reader) {
    Image struct = new Image();
    struct.readFrom(reader);
    return struct;
  }

  private static Media readMedia(BinaryReader reader) {
    Media struct = new Media();
    struct.readFrom(reader);
    return struct;
  }

  // Thrift Compact.

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    writeImageField(writer, requireNonNull(image, "image"));
    writer.writeFieldBegin(ThriftType.STRUCT, 2);
    requireNonNull(media, "media").writeTo(writer);
    writer.structEnd(outer);
  }

  private static void writeImageField(CompactWriter writer, List<Image> values) {
    writer.writeListField(1, ThriftType.STRUCT, values.size());
    for (Image value : values) {
      value.writeTo(writer);
    }
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    readFields1To2(reader);
    int header = reader.readFieldBegin();
    if (header != 0) {
      readOthers(reader, header);
    }
    reader.structEnd(outer);
    if (image == null || media == null) {
      throw reader.missingField(firstMissing());
    }
  }

  private void readFields1To2(CompactReader reader) {
    int field = IMAGE;
    try {
      if (reader.acceptField(IMAGE)) {
        image = readImageField(reader);
      }
      field = MEDIA;
      if (reader.acceptField(MEDIA)) {
        media = readMedia(reader);
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
        case IMAGE -> image = readImageField(reader);
        case MEDIA -> media = readMedia(reader);
        default -> reader.skipField(header >>> 16);
      }
    } catch (DecodeException e) {
      throw e.within(name(header));
    }
  }

  private static List<Image> readImageField(CompactReader reader) {
    int size = reader.readListBegin(ThriftType.STRUCT);
    List<Image> values = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    int i = 0;
    try {
      for (; i < size; i++) {
        values.add(readImage(reader));
      }
    } catch (DecodeException e) {
      throw e.within(i);
    }
    return values;
  }

  private static Image readImage(CompactReader reader) {
    Image struct = new Image();
    struct.readFrom(reader);
    return struct;
  }

  private static Media readMedia(CompactReader reader) {
    Media struct = new Media();
    struct.readFrom(reader);
    return struct;
  }

  private String firstMissing() {
    if (image == null) {
      return name(IMAGE);
    }
    return name(MEDIA);
  }

  private static String name(int header) {
    return switch (header) {
      case IMAGE -> "image";
      case MEDIA -> "media";
      default -> "field " + (short) header;
    };
  }
}
