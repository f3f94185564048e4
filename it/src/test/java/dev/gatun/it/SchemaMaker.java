package dev.gatun.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents Thrift files: enums, typedefs, structs, unions and exceptions that use each other. */
final class SchemaMaker {
  private static final int CONTAINERS = 3;
  private static final String[] SCALARS = {
    "bool", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid"
  };
  private static final String[] KINDS = {"struct", "struct", "struct", "union", "exception"};
  private static final String[] REQUIREDNESS = {"", "", "optional ", "required "};

  private final Random random;
  private final StringBuilder idl = new StringBuilder("namespace java invented\n");
  private final List<String> types = new ArrayList<>(List.of(SCALARS));
  private int names;

  SchemaMaker(long seed) {
    random = new Random(seed);
  }

  /** Returns the text of a file with namespace {@code invented}. */
  String make() {
    for (int i = random.nextInt(3); i >= 0; i--) {
      enumeration();
    }
    for (int i = 2 + random.nextInt(5); i >= 0; i--) {
      struct(KINDS[random.nextInt(KINDS.length)]);
      if (random.nextBoolean()) {
        typedef();
      }
    }
    return idl.toString();
  }

  private void enumeration() {
    String name = name("Enum");
    idl.append("enum " + name + " {\n");
    for (int i = random.nextInt(5); i >= 0; i--) {
      idl.append("  M" + i + " = " + (random.nextInt(20) - 5) + "\n");
    }
    idl.append("}\n");
    types.add(name);
  }

  private void typedef() {
    String name = name("Alias");
    idl.append("typedef " + type(CONTAINERS) + " " + name + "\n");
    types.add(name);
  }

  private void struct(String kind) {
    String name = name("Type");
    idl.append(kind + " " + name + " {\n");
    int fields = (kind.equals("union") ? 1 : 0) + random.nextInt(random.nextInt(8) == 0 ? 40 : 9);
    int id = random.nextInt(6) == 0 ? -20 : 1;
    for (int i = 0; i < fields; i++) {
      id += id == 0 ? 1 : 0;
      String type = type(CONTAINERS);
      String requiredness = kind.equals("union") ? "" : requiredness(type);
      idl.append("  " + id + ": " + requiredness + type + " f" + i + initial(kind, type));
      idl.append(random.nextInt(5) == 0 ? " (gatun.lazy)\n" : "\n");
      id += random.nextInt(6) == 0 ? 1 + random.nextInt(300) : 1;
    }
    if (!kind.equals("union") && random.nextInt(3) == 0) {
      idl.append("  " + (id + 1) + ": optional " + name + " itself\n");
    }
    idl.append("}\n");
    types.add(name);
  }

  /** What is always there is mostly no struct: values would grow beyond all bounds. */
  private String requiredness(String type) {
    boolean isSmall = !type.startsWith("Type") && !type.startsWith("Alias");
    return isSmall || random.nextInt(4) == 0
        ? REQUIREDNESS[random.nextInt(REQUIREDNESS.length)]
        : "optional ";
  }

  private String initial(String kind, String type) {
    if (kind.equals("union") || random.nextInt(3) != 0) {
      return "";
    }
    return switch (type) {
      case "bool" -> " = true";
      case "i8", "i16", "i32", "i64" -> " = " + random.nextInt(100);
      case "double" -> " = 0.25";
      case "string", "binary" -> " = 'some \\n text'";
      case "list<i32>", "list<i64>", "set<i16>" -> " = [3, 2, 1]";
      case "map<string, i32>" -> " = {'a': 1}";
      default -> "";
    };
  }

  private String type(int containers) {
    if (containers == 0 || random.nextInt(3) != 0) {
      return types.get(random.nextInt(types.size()));
    }
    return switch (random.nextInt(4)) {
      case 0 -> "map<" + type(containers - 1) + ", " + type(containers - 1) + ">";
      case 1 -> "set<" + type(containers - 1) + ">";
      default -> "list<" + type(containers - 1) + ">";
    };
  }

  private String name(String prefix) {
    return prefix + names++;
  }
}
