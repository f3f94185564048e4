package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.ProtoValue;
import dev.gatun.idl.proto.ScalarType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds between an extension and the message that it extends. */
final class ExtensionChecks {

  /** What proto3 may extend: the messages of options. */
  private static final Set<String> OPTIONS =
      Stream.concat(
              Stream.of(Def.Target.values()).map(Def.Target::optionsType),
              Stream.of("google.protobuf.StreamOptions", "google.protobuf.FeatureSet"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern FULL_NAME = Pattern.compile("(\\.[A-Za-z_][A-Za-z_0-9]*)+");

  private final Diagnostics diagnostics;
  private final MessageChecks messages;

  ExtensionChecks(Diagnostics diagnostics, MessageChecks messages) {
    this.diagnostics = diagnostics;
    this.messages = messages;
  }

  void check(FieldDef extension) {
    messages.checkNumber(extension);
    if (extension.node.isLabelled("required")) {
      diagnostics.error(extension.span(), "an extension cannot be required");
    }
    MessageDef extendee = extension.extendee;
    if (extendee == null) {
      return;
    }
    if (extension.edition() == Edition.PROTO3 && !OPTIONS.contains(extendee.fullName)) {
      diagnostics.error(extension.span(), "extensions in proto3 are for custom options only");
    }
    RangeDef range = extendee.rangeIndex.find(extension.number);
    if (range == null) {
      reportNoRange(extension, extendee);
      return;
    }
    messages.checkUnique(extension, extendee);
    if (extendee.isMessageSet()
        && (!extension.isMessage() || extension.isRepeated() || extension.isDelimited())) {
      diagnostics.error(
          extension.span(), "an extension of a message set must be an optional message");
    }
    checkDeclared(extension, range);
  }

  /** Checks the declarations in the options of a range. */
  void check(RangeDef range) {
    List<MessageValue> declarations = declarations(range);
    if (declarations.isEmpty()) {
      return;
    }
    if ("UNVERIFIED".equals(range.options.getEnum("verification"))) {
      report(range, "a range with declarations cannot be UNVERIFIED");
    }
    Set<Long> numbers = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (MessageValue declaration : declarations) {
      Long number = number(declaration);
      String name = declaration.getText("full_name");
      String type = declaration.getText("type");
      if (number == null || !range.numbers.contains(number.intValue())) {
        report(range, "a declaration must have a number that is in " + range.numbers);
      } else if (!numbers.add(number)) {
        report(range, "the number " + number + " is declared twice");
      }
      if (name != null && !names.add(name)) {
        report(range, "the extension " + name + " is declared twice");
      }
      boolean reserved = declaration.getBool("reserved", false);
      if (reserved ? (name == null) != (type == null) : name == null || type == null) {
        report(range, "a declaration must have full_name and type");
      }
      if (name != null && !FULL_NAME.matcher(name).matches()) {
        report(range, "full_name is a name with a dot in front, and '" + name + "' is not");
      }
      if (type != null && ScalarType.of(type) == null && !FULL_NAME.matcher(type).matches()) {
        report(range, "type is a scalar or a name with a dot in front, and '" + type + "' is not");
      }
    }
  }

  private void checkDeclared(FieldDef extension, RangeDef range) {
    List<MessageValue> declarations = declarations(range);
    boolean needed = "DECLARATION".equals(range.options.getEnum("verification"));
    if (declarations.isEmpty() && !needed) {
      return;
    }
    for (MessageValue declaration : declarations) {
      Long number = number(declaration);
      if (number != null && number == extension.number) {
        checkDeclaration(extension, declaration);
        return;
      }
    }
    diagnostics.error(
        extension.node.number().span(),
        "the range " + range.numbers + " does not declare an extension " + extension.number);
  }

  private void checkDeclaration(FieldDef extension, MessageValue declaration) {
    if (declaration.getBool("reserved", false)) {
      diagnostics.error(
          extension.node.number().span(), "the number " + extension.number + " is reserved");
      return;
    }
    String name = declaration.getText("full_name");
    if (name != null && !name.equals("." + extension.fullName)) {
      diagnostics.error(extension.span(), "the extension is declared with the name " + name);
    }
    String type = declaration.getText("type");
    String actual = typeName(extension);
    if (type != null && !type.equals(actual) && !actual.isEmpty()) {
      diagnostics.error(extension.node.type().span(), "the extension is declared as a " + type);
    }
    if (declaration.getBool("repeated", false) != extension.isRepeated()) {
      String how = extension.isRepeated() ? "not repeated" : "repeated";
      diagnostics.error(extension.span(), "the extension is declared as " + how);
    }
  }

  private static String typeName(FieldDef field) {
    if (field.scalar != null) {
      return field.scalar.keyword();
    }
    Def type = field.message != null ? field.message : field.enumType;
    return type == null ? "" : "." + type.fullName;
  }

  private static List<MessageValue> declarations(RangeDef range) {
    return range.options.get("declaration") instanceof ProtoValue.Repeated list
        ? list.values().stream()
            .filter(MessageValue.class::isInstance)
            .map(MessageValue.class::cast)
            .toList()
        : List.of();
  }

  private static @Nullable Long number(MessageValue declaration) {
    return declaration.get("number") instanceof ProtoValue.Int number ? number.value() : null;
  }

  private void report(RangeDef range, String message) {
    diagnostics.error(range.spanOfOption("declaration"), message);
  }

  private void reportNoRange(FieldDef extension, MessageDef extendee) {
    List<String> ranges = extendee.ranges.stream().map(r -> r.numbers.toString()).limit(5).toList();
    String hint =
        ranges.isEmpty()
            ? extendee.fullName + " has no line 'extensions …'"
            : "it has extensions " + String.join(", ", ranges);
    diagnostics.error(
        extension.node.number().span(),
        extendee.fullName + " does not keep the number " + extension.number + " for extensions",
        hint);
  }
}
