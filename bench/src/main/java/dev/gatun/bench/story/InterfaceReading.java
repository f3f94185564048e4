package dev.gatun.bench.story;

import dev.gatun.bench.idl.media.gatun.Image;
import dev.gatun.bench.idl.media.gatun.Media;
import dev.gatun.bench.idl.media.gatun.MediaContent;
import dev.gatun.thrift.ThriftType;
import java.util.ArrayList;
import java.util.List;

/** Reads MediaContent through an interface that Binary and Compact share. */
final class InterfaceReading {
  private static final int MAX_PREALLOCATED = 1024;
  private static final int I32 = ThriftType.I32 << 16;
  private static final int I64 = ThriftType.I64 << 16;
  private static final int STRING = ThriftType.STRING << 16;
  private static final int LIST = ThriftType.LIST << 16;
  private static final int STRUCT = ThriftType.STRUCT << 16;

  private InterfaceReading() {}

  static MediaContent readMediaContent(MessageInput reader) {
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
    finish(reader.readFieldBegin(), has, 3);
    reader.structEnd(outer);
    return content;
  }

  private static List<Image> readImages(MessageInput reader) {
    int size = reader.readListBegin(ThriftType.STRUCT);
    List<Image> images = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    for (int i = 0; i < size; i++) {
      images.add(readImage(reader));
    }
    return images;
  }

  private static List<String> readPersons(MessageInput reader) {
    int size = reader.readListBegin(ThriftType.STRING);
    List<String> persons = new ArrayList<>(Math.min(size, MAX_PREALLOCATED));
    for (int i = 0; i < size; i++) {
      persons.add(reader.readString());
    }
    return persons;
  }

  private static void finish(int header, int has, int hasAll) {
    if (header != 0 || has != hasAll) {
      throw new IllegalStateException("not a message of the payload");
    }
  }

  private static Image readImage(MessageInput reader) {
    int outer = reader.structBegin();
    Image struct = new Image();
    int has = readImageFields1To4(reader, struct);
    has |= readImageFields5To5(reader, struct);
    finish(reader.readFieldBegin(), has, 0x7);
    reader.structEnd(outer);
    return struct;
  }

  private static int readImageFields1To4(MessageInput reader, Image struct) {
    int has = 0;
    if (reader.acceptField(STRING | 1)) {
      struct.setUri(reader.readString());
    }
    if (reader.acceptField(STRING | 2)) {
      struct.setTitle(reader.readString());
    }
    if (reader.acceptField(I32 | 3)) {
      struct.setWidth(reader.readI32());
      has |= 0x1;
    }
    if (reader.acceptField(I32 | 4)) {
      struct.setHeight(reader.readI32());
      has |= 0x2;
    }
    return has;
  }

  private static int readImageFields5To5(MessageInput reader, Image struct) {
    int has = 0;
    if (reader.acceptField(I32 | 5)) {
      struct.setSizeNumber(reader.readI32());
      has |= 0x4;
    }
    return has;
  }

  private static Media readMedia(MessageInput reader) {
    int outer = reader.structBegin();
    Media struct = new Media();
    int has = readMediaFields1To4(reader, struct);
    has |= readMediaFields5To8(reader, struct);
    has |= readMediaFields9To11(reader, struct);
    finish(reader.readFieldBegin(), has, 0xff);
    reader.structEnd(outer);
    return struct;
  }

  private static int readMediaFields1To4(MessageInput reader, Media struct) {
    int has = 0;
    if (reader.acceptField(STRING | 1)) {
      struct.setUri(reader.readString());
      has |= 0x1;
    }
    if (reader.acceptField(STRING | 2)) {
      struct.setTitle(reader.readString());
    }
    if (reader.acceptField(I32 | 3)) {
      struct.setWidth(reader.readI32());
      has |= 0x2;
    }
    if (reader.acceptField(I32 | 4)) {
      struct.setHeight(reader.readI32());
      has |= 0x4;
    }
    return has;
  }

  private static int readMediaFields5To8(MessageInput reader, Media struct) {
    int has = 0;
    if (reader.acceptField(STRING | 5)) {
      struct.setFormat(reader.readString());
      has |= 0x8;
    }
    if (reader.acceptField(I64 | 6)) {
      struct.setDuration(reader.readI64());
      has |= 0x10;
    }
    if (reader.acceptField(I64 | 7)) {
      struct.setSize(reader.readI64());
      has |= 0x20;
    }
    if (reader.acceptField(I32 | 8)) {
      struct.setBitrate(reader.readI32());
    }
    return has;
  }

  private static int readMediaFields9To11(MessageInput reader, Media struct) {
    int has = 0;
    if (reader.acceptField(LIST | 9)) {
      struct.setPersons(readPersons(reader));
      has |= 0x40;
    }
    if (reader.acceptField(I32 | 10)) {
      struct.setPlayerNumber(reader.readI32());
      has |= 0x80;
    }
    if (reader.acceptField(STRING | 11)) {
      struct.setCopyright(reader.readString());
    }
    return has;
  }
}
