package dev.gatun.idl.compiler;

import dev.gatun.idl.thrift.Include;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a compilation.
 *
 * @param given those that were named
 * @param all those, and behind them what they include, directly or not
 */
record Documents(List<ThriftDocument> given, List<ThriftDocument> all) {

  static Documents of(Collection<ThriftDocument> given) {
    Set<ThriftDocument> all = new LinkedHashSet<>(given);
    Deque<ThriftDocument> open = new ArrayDeque<>(given);
    while (!open.isEmpty()) {
      for (Include include : open.remove().includes()) {
        if (all.add(include.document())) {
          open.add(include.document());
        }
      }
    }
    return new Documents(List.copyOf(given), new ArrayList<>(all));
  }

  /** Returns those to emit. */
  List<ThriftDocument> emitted(boolean withIncluded) {
    return withIncluded ? all : given;
  }
}
