package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Span;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.Features;
import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.internal.syntax.OptionNode;
import dev.gatun.idl.proto.internal.syntax.Value;
import dev.gatun.idl.proto.internal.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has a name, options and features; filled in step by step. */
abstract class Def {

  /** What options are set on: the message that defines them, and its name among the targets. */
  enum Target {
    FILE("FileOptions", "a file"),
    EXTENSION_RANGE("ExtensionRangeOptions", "a range of extensions"),
    MESSAGE("MessageOptions", "a message"),
    FIELD("FieldOptions", "a field"),
    ONEOF("OneofOptions", "a oneof"),
    ENUM("EnumOptions", "an enum"),
    ENUM_ENTRY("EnumValueOptions", "an enum value"),
    SERVICE("ServiceOptions", "a service"),
    METHOD("MethodOptions", "a method");

    private final String optionsType;
    private final String described;

    Target(String message, String described) {
      this.optionsType = "google.protobuf." + message;
      this.described = described;
    }

    String optionsType() {
      return optionsType;
    }

    String described() {
      return described;
    }
  }

  final Target target;
  final Word name;
  final String fullName;
  final @Nullable Def parent;
  final List<OptionNode> optionNodes = new ArrayList<>();
  String doc = "";
  MessageValue options;
  Features features = Features.of(Edition.PROTO2);

  Def(Target target, Word name, String fullName, @Nullable Def parent) {
    this.target = target;
    this.name = name;
    this.fullName = fullName;
    this.parent = parent;
    this.options = MessageValue.empty(target.optionsType());
  }

  /** Returns the file that it is in. */
  FileDef file() {
    Def def = this;
    while (def.parent != null) {
      def = def.parent;
    }
    return (FileDef) def;
  }

  /** Returns the full name around which the search for names in its options begins. */
  String scopeOfOptions() {
    return fullName;
  }

  Span span() {
    return name.span();
  }

  Edition edition() {
    return file().node.edition();
  }

  /** Returns where an option is set, or where this is named. */
  Span spanOfOption(String option) {
    for (OptionNode node : optionNodes) {
      if (node.path().get(0).name().text().equals(option)) {
        return node.span();
      }
    }
    return span();
  }

  /** Returns the option that is named with this one word, or null. */
  @Nullable OptionNode option(String option) {
    for (OptionNode node : optionNodes) {
      if (node.isNamed(option)) {
        return node;
      }
    }
    return null;
  }

  /** Asks the tree whether a bool option is set, for what is needed before options have values. */
  boolean setsTrue(String option) {
    OptionNode node = option(option);
    return node != null
        && node.value() instanceof Value.Identifier word
        && word.text().equals("true");
  }

  boolean isDeprecated() {
    return options.getBool("deprecated", false);
  }
}
