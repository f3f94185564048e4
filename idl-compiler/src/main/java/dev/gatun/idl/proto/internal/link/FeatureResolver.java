package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.Features;
import dev.gatun.idl.proto.Features.EnumType;
import dev.gatun.idl.proto.Features.FieldPresence;
import dev.gatun.idl.proto.Features.JsonFormat;
import dev.gatun.idl.proto.Features.MessageEncoding;
import dev.gatun.idl.proto.Features.RepeatedFieldEncoding;
import dev.gatun.idl.proto.Features.Utf8Validation;
import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.ProtoValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the features that hold for each definition: what it sets, else what holds around it.
 *
 * <p>Around a field in a oneof is the oneof; around an extension is the place where it is declared.
 * What proto2 and proto3 say by labels and the like becomes features here.
 */
final class FeatureResolver {

  private final Diagnostics diagnostics;

  FeatureResolver(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Lets everything have the features of its edition, for values that are read meanwhile. */
  void presume(FileDef file) {
    Defs.forEach(file, def -> def.features = Features.of(def.edition()));
  }

  /** Finds the features; the options of the file have their values. */
  void resolve(FileDef file) {
    Defs.forEach(file, def -> def.features = resolve(def));
  }

  private Features resolve(Def def) {
    Def parent = def instanceof FieldDef field && field.oneof != null ? field.oneof : def.parent;
    Features around = parent == null ? Features.of(def.edition()) : parent.features;
    ProtoValue set = def.options.get("features");
    if (!def.edition().hasFeatures()) {
      if (set != null) {
        diagnostics.error(
            def.spanOfOption("features"),
            "features can be set in editions only",
            "edition = \"2023\";");
      }
      return def instanceof FieldDef field ? legacy(field, around) : around;
    }
    if (def instanceof FileDef
        && set instanceof MessageValue features
        && "LEGACY_REQUIRED".equals(features.getEnum("field_presence"))) {
      diagnostics.error(
          def.spanOfOption("features"),
          "a file cannot make all its fields required",
          "set LEGACY_REQUIRED on the fields");
    }
    return set instanceof MessageValue features ? merged(def, around, features) : around;
  }

  private Features merged(Def def, Features around, MessageValue set) {
    return new Features(
        pick(def, set, "field_presence", around.fieldPresence(), FieldPresence.values()),
        pick(def, set, "enum_type", around.enumType(), EnumType.values()),
        pick(
            def,
            set,
            "repeated_field_encoding",
            around.repeatedFieldEncoding(),
            RepeatedFieldEncoding.values()),
        pick(def, set, "utf8_validation", around.utf8Validation(), Utf8Validation.values()),
        pick(def, set, "message_encoding", around.messageEncoding(), MessageEncoding.values()),
        pick(def, set, "json_format", around.jsonFormat(), JsonFormat.values()),
        merged(around.custom(), set));
  }

  private <E extends Enum<E>> E pick(
      Def def, MessageValue set, String feature, E inherited, E[] values) {
    String name = set.getEnum(feature);
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    if (name != null) {
      String message = "the feature " + feature + " cannot be " + name;
      diagnostics.error(def.spanOfOption("features"), message);
    }
    return inherited;
  }

  private static MessageValue merged(MessageValue around, MessageValue set) {
    List<MessageValue.Entry> entries = new ArrayList<>(set.entries());
    for (MessageValue.Entry inherited : around.entries()) {
      int at = indexOf(entries, inherited);
      if (at < 0) {
        entries.add(inherited);
      } else if (entries.get(at).value() instanceof MessageValue inner
          && inherited.value() instanceof MessageValue outer) {
        MessageValue both = merged(outer, inner);
        entries.set(
            at,
            new MessageValue.Entry(
                inherited.name(), inherited.extension(), inherited.number(), both));
      }
    }
    return new MessageValue(set.type(), entries);
  }

  private static int indexOf(List<MessageValue.Entry> entries, MessageValue.Entry like) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).number() == like.number()) {
        return i;
      }
    }
    return -1;
  }

  private static Features legacy(FieldDef field, Features around) {
    FieldPresence presence = around.fieldPresence();
    if (field.node.isLabelled("required")) {
      presence = FieldPresence.LEGACY_REQUIRED;
    } else if (field.edition() == Edition.PROTO3 && field.node.isLabelled("optional")) {
      presence = FieldPresence.EXPLICIT;
    }
    RepeatedFieldEncoding encoding = around.repeatedFieldEncoding();
    if (packed(field) != null) {
      encoding =
          Boolean.TRUE.equals(packed(field))
              ? RepeatedFieldEncoding.PACKED
              : RepeatedFieldEncoding.EXPANDED;
    }
    return new Features(
        presence,
        around.enumType(),
        encoding,
        around.utf8Validation(),
        field.node.group() ? MessageEncoding.DELIMITED : around.messageEncoding(),
        around.jsonFormat(),
        around.custom());
  }

  private static @Nullable Boolean packed(FieldDef field) {
    return field.options.get("packed") instanceof ProtoValue.Bool bool ? bool.value() : null;
  }
}
