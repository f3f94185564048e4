package dev.gatun.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents protobuf files of each language: enums, and messages that use each other. */
final class ProtoSchemaMaker {
  private static final String[] KEYS = {
    "int32",
    "int64",
    "uint32",
    "uint64",
    "sint32",
    "sint64",
    "fixed32",
    "fixed64",
    "sfixed32",
    "sfixed64",
    "bool",
    "string"
  };
  private static final List<String> SCALARS = new ArrayList<>(List.of(KEYS));

  static {
    SCALARS.addAll(List.of("float", "double", "bytes", "string"));
  }

  /** The languages, each with what its files begin with. */
  enum Language {
    PROTO2("syntax = \"proto2\";"),
    PROTO3("syntax = \"proto3\";"),
    EDITION_2023("edition = \"2023\";");

    private final String head;

    Language(String head) {
      this.head = head;
    }
  }

  private final Random random;
  private final Language language;
  private final StringBuilder idl = new StringBuilder();
  private final List<String> enums = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private int names;

  ProtoSchemaMaker(long seed) {
    random = new Random(seed);
    language = Language.values()[random.nextInt(Language.values().length)];
  }

  /** Returns the text of a file with package {@code invented}. */
  String make() {
    idl.append(language.head + "\npackage invented;\n");
    for (int i = random.nextInt(3); i >= 0; i--) {
      enumeration("invented");
    }
    for (int i = 1 + random.nextInt(4); i >= 0; i--) {
      message("invented", 0);
    }
    return idl.toString();
  }

  private void enumeration(String scope) {
    String name = name("Enum");
    idl.append("enum " + name + " {\n");
    if (language == Language.EDITION_2023 && random.nextInt(3) == 0) {
      idl.append("option features.enum_type = CLOSED;\n");
    } else {
      // What is closed here is no type of a field without presence, so that only this is listed.
      enums.add("." + scope + "." + name);
    }
    for (int i = 0; i <= random.nextInt(5); i++) {
      idl.append("  " + name("M") + " = " + (i == 0 ? 0 : names * 7 - 40) + ";\n");
    }
    idl.append("}\n");
  }

  private void message(String scope, int depth) {
    String name = name("Type");
    String fullName = scope + "." + name;
    idl.append("message " + name + " {\n");
    if (depth < 2 && random.nextInt(4) == 0) {
      enumeration(fullName);
      message(fullName, depth + 1);
    }
    messages.add("." + fullName);
    fields();
    idl.append("}\n");
  }

  private void fields() {
    int number = 0;
    for (int i = random.nextInt(random.nextInt(6) == 0 ? 90 : 12); i >= 0; i--) {
      number += random.nextInt(5) == 0 ? 1 + random.nextInt(3_000) : 1;
      if (number >= 19_000 && number <= 19_999) {
        number = 20_000;
      }
      if (random.nextInt(6) == 0) {
        number = oneof(number);
      } else {
        field(number);
      }
    }
  }

  private int oneof(int first) {
    int number = first;
    idl.append("  oneof " + name("choice") + " {\n");
    for (int i = random.nextInt(5); i >= 0; i--) {
      idl.append("  " + type() + " " + name("f") + " = " + number++ + ";\n");
    }
    idl.append("  }\n");
    return number;
  }

  private void field(int number) {
    switch (random.nextInt(5)) {
      case 0 -> repeated(number);
      case 1 -> add("map<" + pick(KEYS) + ", " + type() + ">", number, "");
      default -> singular(number);
    }
  }

  private void singular(int number) {
    String type = type();
    boolean isMessage = messages.contains(type);
    switch (language) {
      case PROTO2 -> {
        if (random.nextInt(10) == 0) {
          idl.append("  optional group " + name("Group") + " = " + number + " {\n");
          add("optional " + pick(KEYS), 1, "");
          idl.append("  }\n");
        } else {
          String label = !isMessage && random.nextInt(4) == 0 ? "required " : "optional ";
          add(label + type, number, isMessage ? "" : initial(type));
        }
      }
      case PROTO3 -> add((random.nextBoolean() ? "optional " : "") + type, number, "");
      case EDITION_2023 -> add(type, number, feature(type, isMessage));
    }
  }

  private String feature(String type, boolean isMessage) {
    if (isMessage) {
      return random.nextBoolean() ? "features.message_encoding = DELIMITED" : "";
    }
    return switch (random.nextInt(4)) {
      case 0 -> "features.field_presence = IMPLICIT";
      case 1 -> "features.field_presence = LEGACY_REQUIRED";
      case 2 -> initial(type);
      default -> type.equals("string") ? "features.utf8_validation = NONE" : "";
    };
  }

  private String initial(String type) {
    if (random.nextInt(3) != 0 || type.startsWith(".")) {
      return "";
    }
    return switch (type) {
      case "bool" -> "default = true";
      case "string", "bytes" -> "default = \"some \\n text\"";
      case "float", "double" -> pick("default = 0.25", "default = -inf");
      default -> "default = " + random.nextInt(100);
    };
  }

  private void repeated(int number) {
    String type = type();
    boolean isNumber = !messages.contains(type) && !type.equals("string") && !type.equals("bytes");
    String option = "";
    if (isNumber && random.nextBoolean()) {
      option =
          language == Language.EDITION_2023
              ? "features.repeated_field_encoding = EXPANDED"
              : "packed = " + (language == Language.PROTO2);
    }
    add("repeated " + type, number, option);
  }

  private void add(String type, int number, String option) {
    idl.append("  " + type + " " + name("f") + " = " + number);
    idl.append(option.isEmpty() ? ";\n" : " [" + option + "];\n");
  }

  private String type() {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return enums.isEmpty() ? "bool" : enums.get(random.nextInt(enums.size()));
    }
    if (kind < 3) {
      return messages.get(random.nextInt(messages.size()));
    }
    return SCALARS.get(random.nextInt(SCALARS.size()));
  }

  private String pick(String... all) {
    return all[random.nextInt(all.length)];
  }

  private String name(String prefix) {
    return prefix + names++;
  }
}
