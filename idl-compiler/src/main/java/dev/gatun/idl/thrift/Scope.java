package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.thrift.internal.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that a file may use: its own, and behind a file's name and a dot, those of the files
 * that it includes itself.
 */
final class Scope {

  private final Diagnostics diagnostics;
  private final Map<String, Definition> types = new HashMap<>();
  private final Map<String, ConstantDefinition> constants = new HashMap<>();
  private final Map<String, ThriftDocument> included = new HashMap<>();
  private final Set<String> lostIncludes = new HashSet<>();
  private final Set<String> lostNames;

  /**
   * Makes a scope without names.
   *
   * @param lostNames names of definitions that could not be read, of which no more is to be said
   */
  Scope(Diagnostics diagnostics, Set<String> lostNames) {
    this.diagnostics = diagnostics;
    this.lostNames = new HashSet<>(lostNames);
  }

  void include(ThriftDocument document) {
    included.put(document.name(), document);
  }

  /** Takes note of a file that could not be read. */
  void includeLost(String path) {
    lostIncludes.add(ThriftDocument.nameOf(path));
  }

  /** Adds a definition, or returns the one that has its name. */
  @Nullable Definition add(Definition definition) {
    return definition instanceof ConstantDefinition constant
        ? constants.putIfAbsent(constant.name(), constant)
        : types.putIfAbsent(definition.name(), definition);
  }

  /** Forgets a definition in which an error has been reported. */
  void lose(Definition definition) {
    types.remove(definition.name(), definition);
    lostNames.add(definition.name());
  }

  boolean isLost(String name) {
    return lostNames.contains(name);
  }

  /** Returns the type or service of that name; null when there is none. */
  @Nullable Definition find(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return types.get(name);
    }
    ThriftDocument document = included.get(name.substring(0, dot));
    return document == null ? null : document.type(name.substring(dot + 1));
  }

  /** Returns the constant of that name; null when there is none. */
  @Nullable ConstantDefinition findConstant(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return constants.get(name);
    }
    ThriftDocument document = included.get(name.substring(0, dot));
    return document == null ? null : document.constant(name.substring(dot + 1));
  }

  /** Reports that a name is not known, or is that of something else. */
  void reportUnknown(Name name, String wanted, Class<?> kind) {
    if (isQuiet(name.text())) {
      return;
    }
    Definition other = find(name.text());
    if (other == null) {
      other = findConstant(name.text());
    }
    if (other != null) {
      diagnostics.error(
          name.span(), "'" + name.text() + "' is " + describe(other) + ", not " + wanted);
      return;
    }
    diagnostics.error(
        name.span(),
        "there is no " + wanted.replaceFirst("^an? ", "") + " '" + name.text() + "'",
        hint(name.text(), kind));
  }

  /** Whether what is wrong with a name has been reported where it should have come from. */
  boolean isQuiet(String name) {
    int first = name.indexOf('.');
    int last = name.lastIndexOf('.');
    int secondLast = last < 0 ? -1 : name.lastIndexOf('.', last - 1);
    for (int dot : new int[] {first, last, secondLast}) {
      String before = dot < 0 ? "" : name.substring(0, dot);
      if (lostIncludes.contains(before) || lostNames.contains(before)) {
        return true;
      }
    }
    return lostNames.contains(name);
  }

  /** Returns what a name may have been meant to be, or null. */
  @Nullable String hint(String name, Class<?> kind) {
    if (diagnostics.isFull()) {
      return null;
    }
    int dot = name.lastIndexOf('.');
    String owner = dot < 0 ? "" : name.substring(0, dot);
    if (dot >= 0 && !included.containsKey(owner) && find(owner) == null) {
      List<String> owners = new ArrayList<>(included.keySet());
      owners.addAll(types.keySet());
      String near = DidYouMean.nearest(owner, owners.stream().sorted().toList());
      return near == null
          ? "no included file is called '" + owner + "'"
          : "did you mean '" + near + name.substring(dot) + "'?";
    }
    List<String> candidates = new ArrayList<>();
    types.forEach((own, definition) -> addIf(kind, definition, own, candidates));
    if (kind == ThriftType.class) {
      Arrays.stream(BaseKind.values()).map(BaseKind::keyword).forEach(candidates::add);
    }
    constants.forEach((own, definition) -> addIf(kind, definition, own, candidates));
    for (Map.Entry<String, ThriftDocument> entry : included.entrySet()) {
      for (Definition definition : entry.getValue().definitions()) {
        String qualified = entry.getKey() + "." + definition.name();
        if (kind.isInstance(definition) && definition.name().equals(name)) {
          return "did you mean '" + qualified + "'?";
        }
        addIf(kind, definition, qualified, candidates);
      }
    }
    return DidYouMean.hint(name, candidates.stream().sorted().toList());
  }

  /** Returns the kind of a definition with its article. */
  static String describe(Definition definition) {
    if (definition instanceof StructDefinition struct) {
      return (struct.kind() == StructKind.EXCEPTION ? "an " : "a ") + struct.kind().keyword();
    }
    if (definition instanceof EnumDefinition) {
      return "an enum";
    }
    if (definition instanceof ServiceDefinition) {
      return "a service";
    }
    return definition instanceof ConstantDefinition ? "a const" : "a typedef";
  }

  /** Returns the kind of a definition without its article. */
  static String kindOf(Definition definition) {
    String described = describe(definition);
    return described.substring(described.indexOf(' ') + 1);
  }

  /** Returns what a name may have been meant to be, or null. */
  static @Nullable String hintAmong(
      Diagnostics diagnostics, String name, Stream<String> candidates) {
    return diagnostics.isFull() ? null : DidYouMean.hint(name, candidates.toList());
  }

  private static void addIf(
      Class<?> kind, Definition definition, String name, List<String> candidates) {
    if (kind.isInstance(definition)) {
      candidates.add(name);
    }
  }
}
