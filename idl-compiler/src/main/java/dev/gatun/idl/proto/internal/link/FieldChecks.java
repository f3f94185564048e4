package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.Features;
import dev.gatun.idl.proto.ScalarType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for a field or an extension by itself. */
final class FieldChecks {

  private static final Set<ScalarType> LONGS =
      Set.of(
          ScalarType.INT64,
          ScalarType.UINT64,
          ScalarType.SINT64,
          ScalarType.FIXED64,
          ScalarType.SFIXED64);

  private final Diagnostics diagnostics;
  private final FeatureChecks features;

  FieldChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.features = new FeatureChecks(diagnostics);
  }

  void check(FieldDef field) {
    features.check(field);
    checkOptions(field);
    checkMap(field);
    if (field.edition() == Edition.PROTO3) {
      checkProto3(field);
    }
  }

  private void checkOptions(FieldDef field) {
    if (field.options.get("packed") != null && field.edition().hasFeatures()) {
      report(
          field,
          "packed",
          "there is no option packed in editions",
          "features.repeated_field_encoding says it");
    } else if (field.options.getBool("packed", false) && !field.isPackable()) {
      report(field, "packed", "only repeated numbers, bools and enums can be packed", null);
    }
    boolean lazy =
        field.options.getBool("lazy", false) || field.options.getBool("unverified_lazy", false);
    if (lazy && ((!field.isMessage() && !field.isMap()) || field.isDelimited())) {
      String option = field.options.getBool("lazy", false) ? "lazy" : "unverified_lazy";
      report(field, option, "only messages can be lazy", null);
    }
    String jsType = field.options.getEnum("jstype");
    if (jsType != null && !jsType.equals("JS_NORMAL")) {
      if (field.isMap() || !(field.scalar != null && LONGS.contains(field.scalar))) {
        report(field, "jstype", "jstype is for whole numbers of 64 bits", null);
      }
    }
  }

  private void checkMap(FieldDef field) {
    EnumDef type = field.enumType;
    if (field.isMap()
        && type != null
        && type.isClosed()
        && field.edition().hasFeatures()
        && field.features.fieldPresence() == Features.FieldPresence.IMPLICIT) {
      diagnostics.error(
          field.node.type().span(), "a closed enum cannot be in a map with implicit presence");
    }
    boolean zeroLast = type != null && !type.values.isEmpty() && type.values.get(0).number != 0;
    if (field.isMap() && zeroLast) {
      diagnostics.error(
          field.node.type().span(),
          "an enum in a map must have 0 as the number of its first value");
    }
  }

  private void checkProto3(FieldDef field) {
    if (field.node.isLabelled("required")) {
      String hint = "remove 'required'";
      diagnostics.error(field.span(), "there are no required fields in proto3", hint);
    }
    EnumDef type = field.enumType;
    if (type != null && type.isClosed()) {
      diagnostics.error(
          field.node.type().span(),
          "a closed enum cannot be in a proto3 message",
          "move the enum to a proto3 file");
    }
  }

  private void report(FieldDef field, String option, String message, @Nullable String hint) {
    diagnostics.error(field.spanOfOption(option), message, hint);
  }
}
