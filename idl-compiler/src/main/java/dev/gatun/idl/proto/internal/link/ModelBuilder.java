package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.ExtensionRange;
import dev.gatun.idl.proto.Features.Utf8Validation;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoEnum;
import dev.gatun.idl.proto.ProtoEnumValue;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoImport;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoMethod;
import dev.gatun.idl.proto.ProtoOneof;
import dev.gatun.idl.proto.ProtoService;
import dev.gatun.idl.proto.ScalarType;
import dev.gatun.idl.proto.internal.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the immutable model of definitions in which nothing is wrong. */
final class ModelBuilder {

  ProtoFile build(FileDef file) {
    return new ProtoFile(
        file.importName,
        file.node.source(),
        file.builtIn,
        file.edition(),
        file.fullName,
        file.node.imports().stream()
            .map(node -> new ProtoImport(node.file().text(), node.kind()))
            .toList(),
        file.messages.stream().map(this::message).toList(),
        file.enums.stream().map(this::enumType).toList(),
        file.extensions.stream().map(extension -> field(extension, -1)).toList(),
        file.services.stream().map(this::service).toList(),
        file.isDeprecated(),
        file.features,
        file.options,
        file.doc);
  }

  private ProtoMessage message(MessageDef def) {
    Map<OneofDef, Integer> oneofs = new HashMap<>();
    List<List<Integer>> members = new ArrayList<>();
    for (OneofDef oneof : def.oneofs) {
      oneofs.put(oneof, oneofs.size());
      members.add(new ArrayList<>());
    }
    List<ProtoField> fields = new ArrayList<>();
    for (FieldDef field : def.fields) {
      int oneof = field.oneof == null ? -1 : Objects.requireNonNull(oneofs.get(field.oneof));
      if (oneof >= 0) {
        members.get(oneof).add(fields.size());
      }
      fields.add(field(field, oneof));
    }
    List<ProtoOneof> oneofModels = new ArrayList<>();
    for (OneofDef oneof : def.oneofs) {
      oneofModels.add(
          new ProtoOneof(
              oneof.name.text(),
              oneof.fullName,
              members.get(oneofModels.size()),
              oneof.features,
              oneof.options,
              oneof.doc,
              oneof.span()));
    }
    return new ProtoMessage(
        def.name.text(),
        def.fullName,
        fields,
        oneofModels,
        def.messages.stream().map(this::message).toList(),
        def.enums.stream().map(this::enumType).toList(),
        def.extensions.stream().map(extension -> field(extension, -1)).toList(),
        def.ranges.stream().map(r -> new ExtensionRange(r.numbers, r.options)).toList(),
        def.reserved,
        def.node.members().reservedNames.stream().map(Word::text).toList(),
        def.isMessageSet(),
        def.isDeprecated(),
        def.features,
        def.options,
        def.doc,
        def.span());
  }

  private ProtoField field(FieldDef def, int oneof) {
    boolean strings = def.scalar == ScalarType.STRING || def.mapKey == ScalarType.STRING;
    boolean validated = strings && def.features.utf8Validation() == Utf8Validation.VERIFY;
    return new ProtoField(
        def.name.text(),
        def.fullName,
        def.number,
        def.jsonName,
        def.jsonNameSet,
        def.cardinality(),
        type(def),
        def.hasPresence(),
        def.isPacked(),
        def.isDelimited(),
        def.node.group(),
        validated,
        def.defaultValue,
        oneof,
        def.isProto3Optional(),
        extendee(def),
        def.isDeprecated(),
        def.features,
        def.options,
        def.doc,
        def.span());
  }

  private static @Nullable String extendee(FieldDef def) {
    return def.extendee == null ? null : def.extendee.fullName;
  }

  private static FieldType type(FieldDef def) {
    ScalarType scalar = def.scalar;
    MessageDef message = def.message;
    EnumDef enumType = def.enumType;
    FieldType type;
    if (scalar != null) {
      type = new FieldType.Scalar(scalar);
    } else if (message != null) {
      type = new FieldType.MessageRef(message.fullName);
    } else {
      type = new FieldType.EnumRef(Objects.requireNonNull(enumType).fullName);
    }
    ScalarType key = def.mapKey;
    return key == null ? type : new FieldType.MapOf(key, type);
  }

  private ProtoEnum enumType(EnumDef def) {
    return new ProtoEnum(
        def.name.text(),
        def.fullName,
        def.values.stream().map(this::value).toList(),
        def.isClosed(),
        def.options.getBool("allow_alias", false),
        def.reserved,
        def.node.members().reservedNames.stream().map(Word::text).toList(),
        def.isDeprecated(),
        def.features,
        def.options,
        def.doc,
        def.span());
  }

  private ProtoEnumValue value(EnumValueDef def) {
    return new ProtoEnumValue(
        def.name.text(),
        def.number,
        def.isDeprecated(),
        def.features,
        def.options,
        def.doc,
        def.span());
  }

  private ProtoService service(ServiceDef def) {
    return new ProtoService(
        def.name.text(),
        def.fullName,
        def.methods.stream().map(this::method).toList(),
        def.isDeprecated(),
        def.features,
        def.options,
        def.doc,
        def.span());
  }

  private ProtoMethod method(MethodDef def) {
    return new ProtoMethod(
        def.name.text(),
        Objects.requireNonNull(def.input).fullName,
        Objects.requireNonNull(def.output).fullName,
        def.node.clientStreaming(),
        def.node.serverStreaming(),
        def.isDeprecated(),
        def.features,
        def.options,
        def.doc,
        def.span());
  }
}
