package dev.gatun.idl.compiler;

import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the definitions that roots name: {@code Name} in every file that is emitted, {@code
 * file.Name} in those of that name.
 */
final class RootNames {

  private final List<ThriftDocument> emitted;
  private final List<ThriftDocument> all;

  RootNames(Documents documents, boolean withIncluded) {
    this.emitted = documents.emitted(withIncluded);
    this.all = documents.all();
  }

  /** Returns the definitions that a root names. */
  List<Definition> find(String root) {
    return find(root, emitted);
  }

  private static List<Definition> find(String name, List<ThriftDocument> documents) {
    int dot = name.lastIndexOf('.');
    List<Definition> found = new ArrayList<>();
    for (ThriftDocument document : documents) {
      if (dot < 0 || document.name().equals(name.substring(0, dot))) {
        Definition type = document.type(name.substring(dot + 1));
        Definition constant = document.constant(name.substring(dot + 1));
        if (type != null) {
          found.add(type);
        }
        if (constant != null) {
          found.add(constant);
        }
      }
    }
    return found;
  }

  /**
   * Returns what may help with a name that no definition has, or null.
   *
   * @param others names that are no Thrift definitions
   */
  @Nullable String hint(String name, List<String> others) {
    List<Definition> elsewhere = find(name, all);
    if (!elsewhere.isEmpty()) {
      return elsewhere.get(0).document().source().name()
          + " has it, and is only included: compile that file too";
    }
    boolean qualified = name.indexOf('.') >= 0;
    Set<String> candidates = new LinkedHashSet<>(others);
    for (ThriftDocument document : emitted) {
      for (Definition definition : document.definitions()) {
        candidates.add(qualified ? document.name() + "." + definition.name() : definition.name());
      }
    }
    return DidYouMean.hint(name, candidates);
  }
}
