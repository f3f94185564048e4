package dev.gatun.bench.story;

import dev.gatun.bench.idl.media.gatun.Image;
import dev.gatun.bench.idl.media.gatun.Media;
import dev.gatun.bench.idl.media.gatun.MediaContent;
import dev.gatun.thrift.ThriftType;
import java.util.List;

/** Writes MediaContent through an interface that Binary and Compact share. */
final class InterfaceWriting {
  private InterfaceWriting() {}

  static void write(MediaContent content, MessageOutput output) {
    int outer = output.structBegin();
    List<Image> images = content.getImage();
    output.writeListField(1, ThriftType.STRUCT, images.size());
    for (Image image : images) {
      write(image, output);
    }
    output.writeFieldBegin(ThriftType.STRUCT, 2);
    write(content.getMedia(), output);
    output.structEnd(outer);
  }

  private static void write(Image image, MessageOutput output) {
    int outer = output.structBegin();
    String uri = image.getUri();
    if (uri != null) {
      output.writeStringField(1, uri);
    }
    String title = image.getTitle();
    if (title != null) {
      output.writeStringField(2, title);
    }
    output.writeI32Field(3, image.getWidth());
    output.writeI32Field(4, image.getHeight());
    output.writeI32Field(5, image.getSizeNumber());
    output.structEnd(outer);
  }

  private static void write(Media media, MessageOutput output) {
    int outer = output.structBegin();
    writeFields1To8(media, output);
    writeFields9To11(media, output);
    output.structEnd(outer);
  }

  private static void writeFields1To8(Media media, MessageOutput output) {
    output.writeStringField(1, media.getUri());
    String title = media.getTitle();
    if (title != null) {
      output.writeStringField(2, title);
    }
    output.writeI32Field(3, media.getWidth());
    output.writeI32Field(4, media.getHeight());
    output.writeStringField(5, media.getFormat());
    output.writeI64Field(6, media.getDuration());
    output.writeI64Field(7, media.getSize());
    if (media.hasBitrate()) {
      output.writeI32Field(8, media.getBitrate());
    }
  }

  private static void writeFields9To11(Media media, MessageOutput output) {
    List<String> persons = media.getPersons();
    output.writeListField(9, ThriftType.STRING, persons.size());
    for (String person : persons) {
      output.writeString(person);
    }
    output.writeI32Field(10, media.getPlayerNumber());
    String copyright = media.getCopyright();
    if (copyright != null) {
      output.writeStringField(11, copyright);
    }
  }
}
