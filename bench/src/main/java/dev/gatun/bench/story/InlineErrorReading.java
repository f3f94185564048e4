package dev.gatun.bench.story;

import dev.gatun.bench.idl.media.gatun.Image;
import dev.gatun.bench.idl.media.gatun.Media;
import dev.gatun.bench.idl.media.gatun.MediaContent;
import dev.gatun.thrift.ThriftType;
import java.util.ArrayList;
import java.util.List;

/** Reads MediaContent and tells each operation what it reads, for its error. */
final class InlineErrorReading {
  private static final int MAX_PREALLOCATED = 1024;
  private static final int I32 = ThriftType.I32 << 16;
  private static final int I64 = ThriftType.I64 << 16;
  private static final int STRING = ThriftType.STRING << 16;
  private static final int LIST = ThriftType.LIST << 16;
  private static final int STRUCT = ThriftType.STRUCT << 16;

  private InlineErrorReading() {}

  static MediaContent readMediaContent(InlineErrorReader reader) {
    int outer = reader.structBegin();
    MediaContent content = new MediaContent();
    int has = 0;
    if (reader.acceptField(LIST | 1)) {
      content.setImage(readImages(reader));
      has |= 1;
    }
    if (reader.acceptField(STRUCT | 2)) {
      content.setMedia(readMedia(reader));
      has |= 2;
    }
    finish(reader.readFieldBegin("MediaContent"), has, 3);
    reader.structEnd(outer);
    return content;
  }

  private static List<Image> readImages(InlineErrorReader reader) {
    int size = reader.readListBegin("MediaContent", "image", ThriftType.STRUCT);
    List<Image> images = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    for (int i = 0; i < size; i++) {
      images.add(readImage(reader));
    }
    return images;
  }

  private static List<String> readPersons(InlineErrorReader reader) {
    int size = reader.readListBegin("Media", "persons", ThriftType.STRING);
    List<String> persons = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    for (int i = 0; i < size; i++) {
      persons.add(reader.readString("Media", "persons"));
    }
    return persons;
  }

  private static void finish(int header, int has, int hasAll) {
    if (header != 0 || has != hasAll) {
      throw new IllegalStateException("not a message of the payload");
    }
  }

  private static Image readImage(InlineErrorReader reader) {
    int outer = reader.structBegin();
    Image struct = new Image();
    int has = readImageFields1To4(reader, struct);
    has |= readImageFields5To5(reader, struct);
    finish(reader.readFieldBegin("Image"), has, 0x7);
    reader.structEnd(outer);
    return struct;
  }

  private static int readImageFields1To4(InlineErrorReader reader, Image struct) {
    int has = 0;
    if (reader.acceptField(STRING | 1)) {
      struct.setUri(reader.readString("Image", "uri"));
    }
    if (reader.acceptField(STRING | 2)) {
      struct.setTitle(reader.readString("Image", "title"));
    }
    if (reader.acceptField(I32 | 3)) {
      struct.setWidth(reader.readI32("Image", "width"));
      has |= 0x1;
    }
    if (reader.acceptField(I32 | 4)) {
      struct.setHeight(reader.readI32("Image", "height"));
      has |= 0x2;
    }
    return has;
  }

  private static int readImageFields5To5(InlineErrorReader reader, Image struct) {
    int has = 0;
    if (reader.acceptField(I32 | 5)) {
      struct.setSizeNumber(reader.readI32("Image", "size"));
      has |= 0x4;
    }
    return has;
  }

  private static Media readMedia(InlineErrorReader reader) {
    int outer = reader.structBegin();
    Media struct = new Media();
    int has = readMediaFields1To4(reader, struct);
    has |= readMediaFields5To8(reader, struct);
    has |= readMediaFields9To11(reader, struct);
    finish(reader.readFieldBegin("Media"), has, 0xff);
    reader.structEnd(outer);
    return struct;
  }

  private static int readMediaFields1To4(InlineErrorReader reader, Media struct) {
    int has = 0;
    if (reader.acceptField(STRING | 1)) {
      struct.setUri(reader.readString("Media", "uri"));
      has |= 0x1;
    }
    if (reader.acceptField(STRING | 2)) {
      struct.setTitle(reader.readString("Media", "title"));
    }
    if (reader.acceptField(I32 | 3)) {
      struct.setWidth(reader.readI32("Media", "width"));
      has |= 0x2;
    }
    if (reader.acceptField(I32 | 4)) {
      struct.setHeight(reader.readI32("Media", "height"));
      has |= 0x4;
    }
    return has;
  }

  private static int readMediaFields5To8(InlineErrorReader reader, Media struct) {
    int has = 0;
    if (reader.acceptField(STRING | 5)) {
      struct.setFormat(reader.readString("Media", "format"));
      has |= 0x8;
    }
    if (reader.acceptField(I64 | 6)) {
      struct.setDuration(reader.readI64("Media", "duration"));
      has |= 0x10;
    }
    if (reader.acceptField(I64 | 7)) {
      struct.setSize(reader.readI64("Media", "size"));
      has |= 0x20;
    }
    if (reader.acceptField(I32 | 8)) {
      struct.setBitrate(reader.readI32("Media", "bitrate"));
    }
    return has;
  }

  private static int readMediaFields9To11(InlineErrorReader reader, Media struct) {
    int has = 0;
    if (reader.acceptField(LIST | 9)) {
      struct.setPersons(readPersons(reader));
      has |= 0x40;
    }
    if (reader.acceptField(I32 | 10)) {
      struct.setPlayerNumber(reader.readI32("Media", "player"));
      has |= 0x80;
    }
    if (reader.acceptField(STRING | 11)) {
      struct.setCopyright(reader.readString("Media", "copyright"));
    }
    return has;
  }
}
