package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Features.FieldPresence;
import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.ScalarType;
import org.jspecify.annotations.Nullable;

/** What features fields of editions can have. */
final class FeatureChecks {

  private final Diagnostics diagnostics;

  FeatureChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(FieldDef field) {
    if (!field.edition().hasFeatures()) {
      return;
    }
    if (field.isExtension() && field.isRequired()) {
      report(field, "an extension cannot be required");
    }
    if (field.hasImplicitPresence() && field.enumType != null && field.enumType.isClosed()) {
      report(field, "a field with implicit presence cannot have a closed enum");
    }
    if (field.options.get("features") instanceof MessageValue set) {
      checkPresence(field, set);
      checkEncodings(field, set);
    }
  }

  private void checkPresence(FieldDef field, MessageValue set) {
    if (set.get("field_presence") == null) {
      return;
    }
    String kind =
        field.oneof != null
            ? "a field in a oneof"
            : field.isRepeated() ? "a repeated field" : field.isExtension() ? "an extension" : null;
    if (kind != null) {
      report(field, kind + " cannot have the feature field_presence");
    } else if (field.isMessage() && field.features.fieldPresence() == FieldPresence.IMPLICIT) {
      report(field, "a message cannot have implicit presence");
    }
  }

  private void checkEncodings(FieldDef field, MessageValue set) {
    String encoding = set.getEnum("repeated_field_encoding");
    if (encoding != null && !field.isRepeated()) {
      report(field, "only repeated fields have the feature repeated_field_encoding");
    } else if ("PACKED".equals(encoding) && !field.isPackable()) {
      report(field, "only repeated numbers, bools and enums can be packed");
    }
    if (set.get("utf8_validation") != null && !hasStrings(field)) {
      report(field, "only strings have the feature utf8_validation");
    }
    if (set.get("message_encoding") != null && !field.isMessage()) {
      report(field, "only messages have the feature message_encoding");
    }
  }

  private static boolean hasStrings(FieldDef field) {
    return isString(field.scalar) || isString(field.mapKey);
  }

  private static boolean isString(@Nullable ScalarType type) {
    return type == ScalarType.STRING;
  }

  private void report(FieldDef field, String message) {
    diagnostics.error(field.spanOfOption("features"), message);
  }
}
