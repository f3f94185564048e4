package dev.gatun.idl.proto;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.Comparator;

/**
 * Takes from a descriptor what the comparison leaves out: the options, the order of nested types
 * (entries of maps stand among them), and the spelling of numbers with a fraction.
 */
final class DescriptorNormalizer {

  private static final Comparator<DescriptorProto> BY_NAME =
      Comparator.comparing(DescriptorProto::getName);

  private DescriptorNormalizer() {}

  static FileDescriptorProto normalized(FileDescriptorProto file) {
    FileDescriptorProto.Builder to = file.toBuilder().clearOptions().clearSourceCodeInfo();
    to.clearMessageType();
    file.getMessageTypeList().stream()
        .map(DescriptorNormalizer::normalized)
        .sorted(BY_NAME)
        .forEach(to::addMessageType);
    to.getExtensionBuilderList().forEach(DescriptorNormalizer::normalize);
    to.getEnumTypeBuilderList().forEach(DescriptorNormalizer::normalize);
    for (ServiceDescriptorProto.Builder service : to.getServiceBuilderList()) {
      service.clearOptions();
      service.getMethodBuilderList().forEach(MethodDescriptorProto.Builder::clearOptions);
    }
    return to.build();
  }

  private static DescriptorProto normalized(DescriptorProto message) {
    DescriptorProto.Builder to = message.toBuilder().clearOptions().clearNestedType();
    message.getNestedTypeList().stream()
        .map(DescriptorNormalizer::normalized)
        .sorted(BY_NAME)
        .forEach(to::addNestedType);
    to.getFieldBuilderList().forEach(DescriptorNormalizer::normalize);
    to.getExtensionBuilderList().forEach(DescriptorNormalizer::normalize);
    to.getEnumTypeBuilderList().forEach(DescriptorNormalizer::normalize);
    to.getOneofDeclBuilderList().forEach(oneof -> oneof.clearOptions());
    to.getExtensionRangeBuilderList().forEach(range -> range.clearOptions());
    return to.build();
  }

  private static void normalize(EnumDescriptorProto.Builder type) {
    type.clearOptions();
    type.getValueBuilderList().forEach(EnumValueDescriptorProto.Builder::clearOptions);
  }

  private static void normalize(FieldDescriptorProto.Builder field) {
    field.clearOptions();
    boolean isFloat = field.getType() == FieldDescriptorProto.Type.TYPE_FLOAT;
    boolean isDouble = field.getType() == FieldDescriptorProto.Type.TYPE_DOUBLE;
    if (field.hasDefaultValue() && (isFloat || isDouble)) {
      field.setDefaultValue(DefaultText.number(field.getDefaultValue(), isFloat));
    }
  }
}
