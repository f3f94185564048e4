package dev.gatun.protobuf;

import dev.gatun.codec.DecodeException;
import dev.gatun.value.LongList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as the compiler emits it, of every shape that a field can have:
 *
 * <pre>
 * message Node {
 *   required int32 id = 1;
 *   optional string name = 2;
 *   repeated Node children = 3;
 *   repeated int64 values = 4 [packed = true];
 *   map&lt;string, int32&gt; counts = 5;
 *   optional Color color = 6; // closed: 1 and 2
 *   optional group Body = 7 { ... as Node }
 *   repeated string tags = 200;
 *   optional Node only = 5000;
 *   extensions 100 to 199;
 * }
 * </pre>
 */
final class Node implements ExtendableMessage<Node> {
  private static final int ID = 1 << 3 | WireType.VARINT;
  private static final int NAME = 2 << 3 | WireType.LEN;
  private static final int CHILDREN = 3 << 3 | WireType.LEN;
  private static final int VALUES = 4 << 3 | WireType.VARINT;
  private static final int PACKED_VALUES = 4 << 3 | WireType.LEN;
  private static final int COUNTS = 5 << 3 | WireType.LEN;
  private static final int COLOR = 6 << 3 | WireType.VARINT;
  private static final int BODY = 7 << 3 | WireType.START_GROUP;
  private static final int TAGS = 200 << 3 | WireType.LEN;
  private static final int ONLY = 5000 << 3 | WireType.LEN;
  private static final int KEY = 1 << 3 | WireType.LEN;
  private static final int VALUE = 2 << 3 | WireType.VARINT;

  @Nullable Integer id;
  @Nullable String name;
  final List<Node> children = new ArrayList<>();
  final LongList values = new LongList();
  final Map<String, Integer> counts = new LinkedHashMap<>();
  @Nullable Integer color;
  @Nullable Node body;
  final List<String> tags = new ArrayList<>();
  @Nullable Node only;
  @Nullable UnknownFields unknown;
  private final ExtensionFields extensions = new ExtensionFields();

  static Node of(int id) {
    Node node = new Node();
    node.id = id;
    return node;
  }

  @Override
  public ExtensionFields extensionFields() {
    return extensions;
  }

  @Override
  public void writeTo(ProtoWriter writer) {
    writer.writeUnknown(unknown);
    writer.writeExtensions(extensions);
    writeOnly(writer);
    writer.writeStrings(TAGS, tags);
    if (body != null) {
      writer.groupBegin(BODY);
      body.writeTo(writer);
      writer.groupEnd(BODY);
    }
    if (color != null) {
      writer.writeInt32Field(COLOR, color);
    }
    writeCounts(writer);
    writer.writeInt64s(PACKED_VALUES, values);
    for (Node child : children.reversed()) {
      int mark = writer.messageBegin();
      child.writeTo(writer);
      writer.messageEnd(CHILDREN, mark);
    }
    if (name != null) {
      writer.writeStringField(NAME, name);
    }
    if (id != null) {
      writer.writeInt32Field(ID, id);
    }
  }

  private void writeOnly(ProtoWriter writer) {
    if (only != null) {
      int mark = writer.messageBegin();
      only.writeTo(writer);
      writer.messageEnd(ONLY, mark);
    }
  }

  private void writeCounts(ProtoWriter writer) {
    for (Map.Entry<String, Integer> entry : ProtoMaps.reversed(counts)) {
      int mark = writer.messageBegin();
      writer.writeInt32Field(VALUE, entry.getValue());
      writer.writeStringField(KEY, entry.getKey());
      writer.messageEnd(COUNTS, mark);
    }
  }

  @Override
  public void mergeFrom(ProtoReader reader) {
    readFirst(reader);
    for (int tag = reader.readTag(); tag != 0; tag = reader.readTag()) {
      try {
        read(reader, tag);
      } catch (DecodeException e) {
        throw e.within(nameOf(tag));
      }
    }
  }

  private void readFirst(ProtoReader reader) {
    int field = ID;
    try {
      if (reader.acceptField(ID)) {
        id = reader.readInt32();
      }
      field = NAME;
      if (reader.acceptField(NAME)) {
        name = reader.readUncheckedString();
      }
    } catch (DecodeException e) {
      throw e.within(nameOf(field));
    }
  }

  private void read(ProtoReader reader, int tag) {
    switch (tag) {
      case ID -> id = reader.readInt32();
      case NAME -> name = reader.readUncheckedString();
      case CHILDREN -> readChildren(reader);
      case VALUES, PACKED_VALUES -> reader.readInt64s(tag, values);
      case COUNTS -> readCount(reader);
      case COLOR -> readColor(reader);
      case BODY -> {
        body = body == null ? new Node() : body;
        long outer = reader.groupBegin(tag);
        body.mergeFrom(reader);
        reader.groupEnd(outer);
      }
      case TAGS -> reader.readUncheckedStrings(tag, tags);
      case ONLY -> {
        only = only == null ? new Node() : only;
        readMessage(reader, only);
      }
      default -> readOther(reader, tag);
    }
  }

  private void readChildren(ProtoReader reader) {
    do {
      Node child = new Node();
      try {
        readMessage(reader, child);
      } catch (DecodeException e) {
        throw e.within(children.size());
      }
      children.add(child);
    } while (reader.acceptField(CHILDREN));
  }

  private static void readMessage(ProtoReader reader, Node node) {
    long outer = reader.messageBegin();
    node.mergeFrom(reader);
    reader.messageEnd(outer);
  }

  private void readCount(ProtoReader reader) {
    String key = "";
    int value = 0;
    long outer = reader.messageBegin();
    for (int tag = reader.readTag(); tag != 0; tag = reader.readTag()) {
      switch (tag) {
        case KEY -> key = reader.readString();
        case VALUE -> value = reader.readInt32();
        default -> reader.skipField(tag);
      }
    }
    reader.messageEnd(outer);
    counts.put(key, value);
  }

  private void readColor(ProtoReader reader) {
    int start = reader.offset();
    int number = reader.readInt32();
    if (number == 1 || number == 2) {
      color = number;
    } else {
      unknown = reader.keepSince(COLOR, start, unknown);
    }
  }

  private void readOther(ProtoReader reader, int tag) {
    int number = WireType.number(tag);
    if (number >= 100 && number < 200) {
      reader.readExtension(tag, extensions);
    } else {
      unknown = reader.readUnknown(tag, unknown);
    }
  }

  @Override
  public @Nullable String missingField() {
    if (id == null) {
      return "id";
    }
    for (int i = 0; i < children.size(); i++) {
      String missing = children.get(i).missingField();
      if (missing != null) {
        return "children[" + i + "]." + missing;
      }
    }
    String inBody = body == null ? null : body.missingField();
    if (inBody != null) {
      return "body." + inBody;
    }
    String inOnly = only == null ? null : only.missingField();
    return inOnly == null ? null : "only." + inOnly;
  }

  private static String nameOf(int tag) {
    return switch (WireType.number(tag)) {
      case 1 -> "id";
      case 2 -> "name";
      case 3 -> "children";
      case 4 -> "values";
      case 5 -> "counts";
      case 6 -> "color";
      case 7 -> "body";
      case 200 -> "tags";
      case 5000 -> "only";
      default -> "field " + WireType.number(tag);
    };
  }
}
