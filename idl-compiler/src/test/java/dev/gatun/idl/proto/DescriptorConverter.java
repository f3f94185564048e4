package dev.gatun.idl.proto;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a model the descriptor that protoc makes of the file, but for the options. */
final class DescriptorConverter {

  private final Edition edition;

  private DescriptorConverter(Edition edition) {
    this.edition = edition;
  }

  static FileDescriptorProto convert(ProtoFile file) {
    DescriptorConverter converter = new DescriptorConverter(file.edition());
    FileDescriptorProto.Builder to = FileDescriptorProto.newBuilder().setName(file.name());
    if (!file.packageName().isEmpty()) {
      to.setPackage(file.packageName());
    }
    switch (file.edition()) {
      case PROTO2 -> {}
      case PROTO3 -> to.setSyntax("proto3");
      case EDITION_2023 ->
          to.setSyntax("editions")
              .setEdition(com.google.protobuf.DescriptorProtos.Edition.EDITION_2023);
    }
    for (ProtoImport imported : file.imports()) {
      switch (imported.kind()) {
        case PLAIN -> {}
        case PUBLIC -> to.addPublicDependency(to.getDependencyCount());
        case WEAK -> to.addWeakDependency(to.getDependencyCount());
      }
      to.addDependency(imported.name());
    }
    file.messages().forEach(message -> to.addMessageType(converter.message(message)));
    file.enums().forEach(type -> to.addEnumType(converter.enumType(type)));
    file.extensions().forEach(extension -> to.addExtension(converter.field(extension, null)));
    file.services().forEach(service -> to.addService(service(service)));
    return to.build();
  }

  private DescriptorProto message(ProtoMessage message) {
    DescriptorProto.Builder to = DescriptorProto.newBuilder().setName(message.name());
    for (ProtoOneof oneof : message.oneofs()) {
      to.addOneofDecl(OneofDescriptorProto.newBuilder().setName(oneof.name()));
    }
    Set<String> names = new HashSet<>();
    message.fields().forEach(field -> names.add(field.name()));
    message.oneofs().forEach(oneof -> names.add(oneof.name()));
    for (ProtoField field : message.fields()) {
      FieldDescriptorProto.Builder fieldTo = field(field, message).toBuilder();
      if (field.proto3Optional()) {
        String name = field.name().startsWith("_") ? field.name() : "_" + field.name();
        while (!names.add(name)) {
          name = "X" + name;
        }
        fieldTo.setOneofIndex(to.getOneofDeclCount());
        to.addOneofDecl(OneofDescriptorProto.newBuilder().setName(name));
      }
      to.addField(fieldTo);
      if (field.type() instanceof FieldType.MapOf map) {
        to.addNestedType(mapEntry(field, map));
      }
    }
    message.messages().forEach(nested -> to.addNestedType(message(nested)));
    message.enums().forEach(type -> to.addEnumType(enumType(type)));
    message.extensions().forEach(extension -> to.addExtension(field(extension, message)));
    for (ExtensionRange range : message.extensionRanges()) {
      to.addExtensionRange(
          DescriptorProto.ExtensionRange.newBuilder()
              .setStart(range.numbers().first())
              .setEnd(range.numbers().last() + 1));
    }
    for (NumberRange range : message.reservedRanges()) {
      to.addReservedRange(
          DescriptorProto.ReservedRange.newBuilder()
              .setStart(range.first())
              .setEnd(range.last() + 1));
    }
    return to.addAllReservedName(message.reservedNames()).build();
  }

  private FieldDescriptorProto field(ProtoField field, @Nullable ProtoMessage in) {
    FieldDescriptorProto.Builder to =
        FieldDescriptorProto.newBuilder()
            .setName(field.name())
            .setNumber(field.number())
            .setJsonName(field.jsonName())
            .setLabel(label(field));
    if (field.type() instanceof FieldType.MapOf) {
      to.setType(FieldDescriptorProto.Type.TYPE_MESSAGE);
      to.setTypeName("." + (in == null ? "" : in.fullName()) + "." + entryName(field));
    } else {
      type(to, field.type());
    }
    if (field.group()) {
      to.setType(FieldDescriptorProto.Type.TYPE_GROUP);
    }
    if (field.extendee() != null) {
      to.setExtendee("." + field.extendee());
    }
    if (field.proto3Optional()) {
      to.setProto3Optional(true);
    }
    if (field.isInOneof()) {
      to.setOneofIndex(field.oneof());
    }
    if (field.defaultValue() != null) {
      to.setDefaultValue(DefaultText.of(field));
    }
    return to.build();
  }

  private FieldDescriptorProto.Label label(ProtoField field) {
    boolean required = field.cardinality() == Cardinality.REQUIRED && !edition.hasFeatures();
    return field.isRepeated()
        ? FieldDescriptorProto.Label.LABEL_REPEATED
        : required
            ? FieldDescriptorProto.Label.LABEL_REQUIRED
            : FieldDescriptorProto.Label.LABEL_OPTIONAL;
  }

  private static void type(FieldDescriptorProto.Builder to, FieldType type) {
    if (type instanceof FieldType.Scalar scalar) {
      String name = "TYPE_" + scalar.type().keyword().toUpperCase(Locale.ROOT);
      to.setType(FieldDescriptorProto.Type.valueOf(name));
    } else if (type instanceof FieldType.MessageRef message) {
      to.setType(FieldDescriptorProto.Type.TYPE_MESSAGE).setTypeName("." + message.fullName());
    } else if (type instanceof FieldType.EnumRef enumType) {
      to.setType(FieldDescriptorProto.Type.TYPE_ENUM).setTypeName("." + enumType.fullName());
    }
  }

  private static DescriptorProto mapEntry(ProtoField field, FieldType.MapOf map) {
    FieldDescriptorProto.Builder key = entryField("key", 1);
    type(key, new FieldType.Scalar(map.key()));
    FieldDescriptorProto.Builder value = entryField("value", 2);
    type(value, map.value());
    return DescriptorProto.newBuilder()
        .setName(entryName(field))
        .addAllField(List.of(key.build(), value.build()))
        .build();
  }

  private static FieldDescriptorProto.Builder entryField(String name, int number) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setJsonName(name)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
  }

  private static String entryName(ProtoField field) {
    StringBuilder name = new StringBuilder();
    for (String part : field.name().split("_", -1)) {
      name.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT));
      name.append(part.isEmpty() ? "" : part.substring(1));
    }
    return name + "Entry";
  }

  private EnumDescriptorProto enumType(ProtoEnum type) {
    EnumDescriptorProto.Builder to = EnumDescriptorProto.newBuilder().setName(type.name());
    for (ProtoEnumValue value : type.values()) {
      to.addValue(
          EnumValueDescriptorProto.newBuilder().setName(value.name()).setNumber(value.number()));
    }
    for (NumberRange range : type.reservedRanges()) {
      to.addReservedRange(
          EnumDescriptorProto.EnumReservedRange.newBuilder()
              .setStart(range.first())
              .setEnd(range.last()));
    }
    return to.addAllReservedName(type.reservedNames()).build();
  }

  private static ServiceDescriptorProto service(ProtoService service) {
    List<MethodDescriptorProto> methods = new ArrayList<>();
    for (ProtoMethod method : service.methods()) {
      MethodDescriptorProto.Builder to =
          MethodDescriptorProto.newBuilder()
              .setName(method.name())
              .setInputType("." + method.inputType())
              .setOutputType("." + method.outputType());
      if (method.clientStreaming()) {
        to.setClientStreaming(true);
      }
      if (method.serverStreaming()) {
        to.setServerStreaming(true);
      }
      methods.add(to.build());
    }
    return ServiceDescriptorProto.newBuilder()
        .setName(service.name())
        .addAllMethod(methods)
        .build();
  }
}
