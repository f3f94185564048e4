package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Features.JsonFormat;
import java.util.HashMap;
import java.util.Map;

/** The fields of a message must have different names in JSON, with and without json_name. */
final class JsonNameChecks {

  private final Diagnostics diagnostics;

  JsonNameChecks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(MessageDef message) {
    if (!message.options.getBool("deprecated_legacy_json_field_conflicts", false)) {
      check(message, false);
      check(message, true);
    }
  }

  private void check(MessageDef message, boolean withCustom) {
    boolean legacy = message.features.jsonFormat() == JsonFormat.LEGACY_BEST_EFFORT;
    Map<String, FieldDef> names = new HashMap<>();
    for (FieldDef field : message.fields) {
      String name = withCustom ? field.jsonName : JsonNames.ofField(field.name.text());
      FieldDef other = names.putIfAbsent(name, field);
      if (other == null) {
        continue;
      }
      boolean custom = withCustom && isCustom(field);
      boolean otherCustom = withCustom && isCustom(other);
      if (withCustom && !custom && !otherCustom) {
        continue;
      }
      String text =
          "'"
              + field.name.text()
              + "' and '"
              + other.name.text()
              + "' are both '"
              + name
              + "' in JSON";
      if (legacy && !(custom && otherCustom)) {
        diagnostics.warning(field.span(), text, "give one of them a json_name");
      } else {
        diagnostics.error(field.span(), text, "give one of them a json_name");
      }
    }
  }

  private static boolean isCustom(FieldDef field) {
    return field.jsonNameSet && !field.jsonName.equals(JsonNames.ofField(field.name.text()));
  }
}
