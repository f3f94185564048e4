package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All names of all files, and the rules by which a name in a file is looked up. */
final class Symbols {

  /**
   * What came of looking a name up.
   *
   * @param def what it names, or null
   * @param hiddenBy when it names nothing: the full name that it stood for, because its first part
   *     was found in an inner scope; or null
   * @param notImported when it names nothing: what it would name in a file that is not imported; or
   *     null
   */
  record Lookup(@Nullable Def def, @Nullable String hiddenBy, @Nullable Def notImported) {}

  private final Map<String, Def> defs = new HashMap<>();
  private final Map<String, FileDef> packages = new HashMap<>();
  private final Diagnostics diagnostics;

  Symbols(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Enters the package of a file, and those around it. */
  void declarePackage(FileDef file) {
    for (int end = file.fullName.length(); end > 0; ) {
      String name = file.fullName.substring(0, end);
      Def taken = defs.get(name);
      if (taken != null) {
        diagnostics.error(
            file.span(), "'" + name + "' is a package here and " + whatAndWhere(taken));
      }
      packages.putIfAbsent(name, file);
      end = file.fullName.lastIndexOf('.', end - 1);
    }
  }

  /** Enters a definition; reports it when its name is taken. */
  boolean declare(Def def) {
    FileDef asPackage = packages.get(def.fullName);
    if (asPackage != null) {
      String where = asPackage.importName;
      diagnostics.error(def.span(), "'" + def.fullName + "' is a package in '" + where + "'");
      return false;
    }
    Def taken = defs.putIfAbsent(def.fullName, def);
    if (taken != null) {
      boolean valueInvolved = def instanceof EnumValueDef || taken instanceof EnumValueDef;
      String hint =
          valueInvolved
              ? "the names of enum values lie in the scope around the enum, as in C++"
              : null;
      diagnostics.error(
          def.span(), "'" + def.fullName + "' is already " + whatAndWhere(taken), hint);
    }
    return taken == null;
  }

  /** Returns what has this full name in any file, or null. */
  @Nullable Def find(String fullName) {
    return defs.get(fullName);
  }

  /** Returns all full names, for suggestions. */
  Collection<String> names() {
    return defs.keySet();
  }

  /**
   * Looks a name up: from the innermost scope outwards for its first part, then the rest within
   * what was found. A leading dot makes it a full name.
   *
   * @param name the name in the source
   * @param scope the full name of what uses it; the search begins around it
   * @param from the file that uses it
   * @param typesOnly whether fields and the like are passed over in the search
   */
  Lookup lookup(String name, String scope, FileDef from, boolean typesOnly) {
    if (name.startsWith(".")) {
      return absolute(name.substring(1), from);
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    Def notImported = null;
    for (String around = outer(scope); ; around = outer(around)) {
      String prefix = around.isEmpty() ? "" : around + ".";
      Def found = visible(prefix + first, from);
      if (dot < 0) {
        if (found != null && (!typesOnly || isType(found))) {
          return new Lookup(found, null, null);
        }
      } else if (found == null ? from.seesPackage(prefix + first) : isScope(found)) {
        String full = prefix + name;
        Def inner = visible(full, from);
        if (inner != null) {
          return new Lookup(inner, null, null);
        }
        return new Lookup(null, around.isEmpty() ? null : full, hidden(full, from));
      }
      notImported = notImported == null ? hidden(prefix + name, from) : notImported;
      if (around.isEmpty()) {
        return new Lookup(null, null, notImported);
      }
    }
  }

  private Lookup absolute(String fullName, FileDef from) {
    Def found = visible(fullName, from);
    return new Lookup(found, null, found == null ? hidden(fullName, from) : null);
  }

  private @Nullable Def visible(String fullName, FileDef from) {
    Def def = defs.get(fullName);
    if (def == null) {
      return null;
    }
    FileDef file = def.file();
    return from.visible().contains(file) ? def : null;
  }

  private @Nullable Def hidden(String fullName, FileDef from) {
    Def def = defs.get(fullName);
    return def == null || from.visible().contains(def.file()) ? null : def;
  }

  static boolean isType(Def def) {
    return def instanceof MessageDef || def instanceof EnumDef || def instanceof MapEntryDef;
  }

  private static boolean isScope(Def def) {
    return def instanceof MessageDef
        || def instanceof EnumDef
        || def instanceof ServiceDef
        || def instanceof MapEntryDef;
  }

  private static String outer(String scope) {
    return scope.substring(0, Math.max(0, scope.lastIndexOf('.')));
  }

  private static String whatAndWhere(Def def) {
    String what = def instanceof MapEntryDef ? "the entry of a map field" : def.target.described();
    return what + " in '" + def.file().importName + "', line " + def.span().line();
  }
}
