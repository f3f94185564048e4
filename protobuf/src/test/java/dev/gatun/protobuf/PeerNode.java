package dev.gatun.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;

/** {@link Node} as protobuf-java knows it. */
final class PeerNode {
  private static final Descriptor DESCRIPTOR = descriptor();

  private PeerNode() {}

  static DynamicMessage parse(byte[] bytes) throws InvalidProtocolBufferException {
    return DynamicMessage.parseFrom(DESCRIPTOR, bytes);
  }

  private static Descriptor descriptor() {
    DescriptorProto entry =
        DescriptorProto.newBuilder()
            .setName("CountsEntry")
            .addField(
                field(
                    "key",
                    1,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL))
            .addField(
                field(
                    "value",
                    2,
                    FieldDescriptorProto.Type.TYPE_INT32,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL))
            .setOptions(MessageOptions.newBuilder().setMapEntry(true))
            .build();
    DescriptorProto node =
        DescriptorProto.newBuilder()
            .setName("Node")
            .addField(
                field(
                    "id",
                    1,
                    FieldDescriptorProto.Type.TYPE_INT32,
                    FieldDescriptorProto.Label.LABEL_REQUIRED))
            .addField(
                field(
                    "name",
                    2,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL))
            .addField(
                field(
                    "children",
                    3,
                    FieldDescriptorProto.Type.TYPE_MESSAGE,
                    FieldDescriptorProto.Label.LABEL_REPEATED,
                    ".Node"))
            .addField(
                field(
                        "values",
                        4,
                        FieldDescriptorProto.Type.TYPE_INT64,
                        FieldDescriptorProto.Label.LABEL_REPEATED)
                    .setOptions(FieldOptions.newBuilder().setPacked(true)))
            .addField(
                field(
                    "counts",
                    5,
                    FieldDescriptorProto.Type.TYPE_MESSAGE,
                    FieldDescriptorProto.Label.LABEL_REPEATED,
                    ".Node.CountsEntry"))
            .addField(
                field(
                    "color",
                    6,
                    FieldDescriptorProto.Type.TYPE_ENUM,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL,
                    ".Color"))
            .addField(
                field(
                    "body",
                    7,
                    FieldDescriptorProto.Type.TYPE_GROUP,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL,
                    ".Node"))
            .addField(
                field(
                    "tags",
                    200,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_REPEATED))
            .addField(
                field(
                    "only",
                    5000,
                    FieldDescriptorProto.Type.TYPE_MESSAGE,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL,
                    ".Node"))
            .addNestedType(entry)
            .build();
    EnumDescriptorProto color =
        EnumDescriptorProto.newBuilder()
            .setName("Color")
            .addValue(EnumValueDescriptorProto.newBuilder().setName("RED").setNumber(1))
            .addValue(EnumValueDescriptorProto.newBuilder().setName("BLUE").setNumber(2))
            .build();
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("node.proto")
            .setSyntax("proto2")
            .addMessageType(node)
            .addEnumType(color)
            .build();
    try {
      return FileDescriptor.buildFrom(file, new FileDescriptor[0]).findMessageTypeByName("Node");
    } catch (DescriptorValidationException e) {
      throw new AssertionError(e);
    }
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, FieldDescriptorProto.Type type, FieldDescriptorProto.Label label) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(label);
  }

  private static FieldDescriptorProto.Builder field(
      String name,
      int number,
      FieldDescriptorProto.Type type,
      FieldDescriptorProto.Label label,
      String typeName) {
    return field(name, number, type, label).setTypeName(typeName);
  }
}
