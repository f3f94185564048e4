package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds the options and what features come to against protobuf-java's view of the same file. */
final class ResolvedComparison {

  private final Map<String, FileDescriptor> files;
  private final ExtensionRegistry extensions = ExtensionRegistry.newInstance();

  ResolvedComparison(Map<String, FileDescriptor> files) {
    this.files = files;
    files.values().forEach(this::register);
  }

  void compare(ProtoFile ours, FileDescriptor theirs) throws Exception {
    options(ours.options(), theirs.toProto().getOptions(), ours.name());
    for (int i = 0; i < ours.messages().size(); i++) {
      ProtoMessage message = ours.messages().get(i);
      compare(message, theirs.findMessageTypeByName(message.name()));
    }
    for (ProtoEnum type : ours.enums()) {
      compare(type, theirs.findEnumTypeByName(type.name()));
    }
    for (ProtoField extension : ours.extensions()) {
      compare(extension, theirs.findExtensionByName(extension.name()));
    }
    for (ProtoService service : ours.services()) {
      var descriptor = theirs.findServiceByName(service.name());
      options(service.options(), descriptor.toProto().getOptions(), service.fullName());
      for (ProtoMethod method : service.methods()) {
        var proto = descriptor.findMethodByName(method.name()).toProto();
        options(method.options(), proto.getOptions(), method.name());
      }
    }
  }

  private void compare(ProtoMessage ours, Descriptor theirs) throws Exception {
    options(ours.options(), theirs.toProto().getOptions(), ours.fullName());
    for (ProtoField field : ours.fields()) {
      compare(field, theirs.findFieldByNumber(field.number()));
    }
    List<OneofDescriptor> oneofs = theirs.getRealOneofs();
    assertEquals(oneofs.size(), ours.oneofs().size());
    for (int i = 0; i < oneofs.size(); i++) {
      options(ours.oneofs().get(i).options(), oneofs.get(i).toProto().getOptions(), "oneof");
      List<Integer> indices =
          oneofs.get(i).getFields().stream().map(FieldDescriptor::getIndex).toList();
      assertEquals(indices, ours.oneofs().get(i).fields());
    }
    for (int i = 0; i < ours.extensionRanges().size(); i++) {
      ExtensionRange range = ours.extensionRanges().get(i);
      options(range.options(), theirs.toProto().getExtensionRange(i).getOptions(), "range");
    }
    for (ProtoMessage nested : ours.messages()) {
      compare(nested, theirs.findNestedTypeByName(nested.name()));
    }
    for (ProtoEnum type : ours.enums()) {
      compare(type, theirs.findEnumTypeByName(type.name()));
    }
    for (ProtoField extension : ours.extensions()) {
      for (FieldDescriptor descriptor : theirs.getExtensions()) {
        if (descriptor.getName().equals(extension.name())) {
          compare(extension, descriptor);
        }
      }
    }
  }

  private void compare(ProtoField ours, FieldDescriptor theirs) throws Exception {
    String name = ours.fullName();
    options(ours.options(), theirs.toProto().getOptions(), name);
    assertEquals(theirs.getFullName(), name);
    assertEquals(theirs.getNumber(), ours.number(), name);
    assertEquals(theirs.hasPresence(), ours.hasPresence(), "presence of " + name);
    assertEquals(theirs.isPacked(), ours.packed(), "packed " + name);
    assertEquals(theirs.isRequired(), ours.cardinality() == Cardinality.REQUIRED, name);
    assertEquals(theirs.isRepeated(), ours.isRepeated(), name);
    boolean group = theirs.getType() == FieldDescriptor.Type.GROUP;
    assertEquals(group, ours.delimited(), "delimited " + name);
    assertEquals(theirs.isMapField(), ours.isMap(), name);
    assertEquals(theirs.hasDefaultValue(), ours.defaultValue() != null, name);
    assertEquals(theirs.getOptions().getDeprecated(), ours.deprecated(), name);
  }

  private void compare(ProtoEnum ours, EnumDescriptor theirs) throws Exception {
    options(ours.options(), theirs.toProto().getOptions(), ours.fullName());
    assertEquals(theirs.isClosed(), ours.closed(), ours.fullName());
    for (int i = 0; i < ours.values().size(); i++) {
      EnumValueDescriptor value = theirs.getValue(i);
      options(ours.values().get(i).options(), value.toProto().getOptions(), value.getFullName());
    }
  }

  private void options(MessageValue ours, Message theirs, String of) throws Exception {
    Descriptor type = type(ours.type());
    Message expected = DynamicMessage.parseFrom(type, theirs.toByteString(), extensions);
    assertEquals(expected, message(ours, type), "options of " + of);
  }

  private DynamicMessage message(MessageValue value, Descriptor type) {
    DynamicMessage.Builder to = DynamicMessage.newBuilder(type);
    for (MessageValue.Entry entry : value.entries()) {
      FieldDescriptor field = field(type, entry);
      if (entry.value() instanceof ProtoValue.Repeated list) {
        list.values().forEach(element -> to.addRepeatedField(field, convert(element, field)));
      } else {
        to.setField(field, convert(entry.value(), field));
      }
    }
    return to.build();
  }

  private FieldDescriptor field(Descriptor type, MessageValue.Entry entry) {
    return entry.extension()
        ? extensions.findImmutableExtensionByName(entry.name()).descriptor
        : type.findFieldByName(entry.name());
  }

  private Object convert(ProtoValue value, FieldDescriptor field) {
    if (value instanceof ProtoValue.Bool bool) {
      return bool.value();
    } else if (value instanceof ProtoValue.Int number) {
      boolean isLong = field.getJavaType() == FieldDescriptor.JavaType.LONG;
      return isLong ? (Object) number.value() : (Object) (int) number.value();
    } else if (value instanceof ProtoValue.Real number) {
      boolean isFloat = field.getJavaType() == FieldDescriptor.JavaType.FLOAT;
      return isFloat ? (Object) (float) number.value() : (Object) number.value();
    } else if (value instanceof ProtoValue.Text text) {
      return text.value();
    } else if (value instanceof ProtoValue.Binary binary) {
      return ByteString.copyFrom(binary.value().toByteArray());
    } else if (value instanceof ProtoValue.EnumNumber number) {
      EnumDescriptor type = field.getEnumType();
      return type.findValueByNumberCreatingIfUnknown(number.number());
    } else if (value instanceof ProtoValue.Any any) {
      Descriptor type = field.getMessageType();
      return DynamicMessage.newBuilder(type)
          .setField(type.findFieldByName("type_url"), any.typeUrl())
          .setField(
              type.findFieldByName("value"),
              message(any.message(), type(any.message().type())).toByteString())
          .build();
    } else if (value instanceof MessageValue message) {
      return message(message, field.getMessageType());
    }
    throw new AssertionError(String.format(Locale.ROOT, "%s for %s", value, field));
  }

  private Descriptor type(String fullName) {
    for (FileDescriptor file : files.values()) {
      String inPackage = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
      if (fullName.startsWith(inPackage)) {
        Descriptor found = file.findMessageTypeByName(fullName.substring(inPackage.length()));
        if (found != null) {
          return found;
        }
      }
    }
    return com.google.protobuf.DescriptorProtos.getDescriptor()
        .findMessageTypeByName(fullName.substring("google.protobuf.".length()));
  }

  private void register(FileDescriptor file) {
    file.getExtensions().forEach(this::register);
    file.getMessageTypes().forEach(this::register);
  }

  private void register(Descriptor message) {
    message.getExtensions().forEach(this::register);
    message.getNestedTypes().forEach(this::register);
  }

  private void register(FieldDescriptor extension) {
    if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      extensions.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
    } else {
      extensions.add(extension);
    }
  }
}
