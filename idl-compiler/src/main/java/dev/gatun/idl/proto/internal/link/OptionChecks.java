package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.ProtoValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options may say on what they can be set, and since which edition. */
final class OptionChecks {

  /** The number of this edition in {@code google.protobuf.Edition}. */
  private static final int EDITION_2023 = 1_000;

  private static final String TARGET_PREFIX = "TARGET_TYPE_";

  private final Symbols symbols;
  private final Diagnostics diagnostics;

  OptionChecks(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  void check(FileDef file) {
    Defs.forEach(file, def -> check(def, def.options, ""));
  }

  private void check(Def def, MessageValue message, String option) {
    for (MessageValue.Entry entry : message.entries()) {
      String outermost = option.isEmpty() ? entry.name() : option;
      FieldDef field = definition(message.type(), entry);
      if (field != null) {
        checkTargets(def, field, outermost);
        checkEdition(def, field, outermost);
      }
      if (entry.value() instanceof MessageValue inner) {
        check(def, inner, outermost);
      } else if (entry.value() instanceof ProtoValue.Repeated list) {
        for (ProtoValue element : list.values()) {
          if (element instanceof MessageValue inner) {
            check(def, inner, outermost);
          }
        }
      }
    }
  }

  private @Nullable FieldDef definition(String type, MessageValue.Entry entry) {
    if (entry.extension()) {
      return symbols.find(entry.name()) instanceof FieldDef field ? field : null;
    }
    return symbols.find(type) instanceof MessageDef message
        ? message.fieldsByName.get(entry.name())
        : null;
  }

  private void checkTargets(Def def, FieldDef field, String option) {
    if (!(field.options.get("targets") instanceof ProtoValue.Repeated targets)) {
      return;
    }
    String wanted = TARGET_PREFIX + def.target.name();
    List<String> names =
        targets.values().stream()
            .filter(ProtoValue.EnumNumber.class::isInstance)
            .map(value -> ((ProtoValue.EnumNumber) value).name())
            .toList();
    if (!names.contains(wanted)) {
      diagnostics.error(
          def.spanOfOption(option),
          "'" + field.name.text() + "' cannot be set on " + def.target.described());
    }
  }

  private void checkEdition(Def def, FieldDef field, String option) {
    if (def.edition() != Edition.EDITION_2023
        || !(field.options.get("feature_support") instanceof MessageValue support)) {
      return;
    }
    if (support.get("edition_introduced") instanceof ProtoValue.EnumNumber introduced
        && introduced.number() > EDITION_2023) {
      diagnostics.error(
          def.spanOfOption(option),
          "'" + field.name.text() + "' is not there before " + introduced.name());
    }
  }
}
