package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.IncludePath.Lookup;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.thrift.internal.DocumentSyntax;
import dev.gatun.idl.thrift.internal.Name;
import dev.gatun.idl.thrift.internal.ThriftParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads Thrift files and all that they include.
 *
 * <p>What is wrong with a file goes to the {@link Diagnostics}; no input makes this throw. Each
 * included file is read once for all that one front end reads, so a definition that two files
 * include is one object. Not for use by several threads at a time.
 *
 * <pre>{@code
 * Diagnostics diagnostics = new Diagnostics();
 * ThriftFrontEnd frontEnd = new ThriftFrontEnd(IncludePath.of(folder), diagnostics);
 * Optional<ThriftDocument> document = frontEnd.read("service.thrift");
 * }</pre>
 */
public final class ThriftFrontEnd {

  private enum State {
    NEW,
    OPEN,
    DONE
  }

  /** A file on its way from text to document. */
  private static final class Unit {
    final SourceFile source;
    final DocumentSyntax syntax;
    final List<Include> includes = new ArrayList<>();
    final Set<String> included = new HashSet<>();
    final List<String> lost = new ArrayList<>();
    State state = State.NEW;
    int next;
    boolean failed;
    @Nullable Name openInclude;
    @Nullable Unit openUnit;
    @Nullable ThriftDocument document;

    Unit(SourceFile source, DocumentSyntax syntax, boolean failed) {
      this.source = source;
      this.syntax = syntax;
      this.failed = failed;
    }
  }

  private final IncludePath includePath;
  private final NegativeIds negativeIds;
  private final Diagnostics diagnostics;
  private final Map<String, Unit> units = new HashMap<>();

  /** Makes a front end that finds files on a path. */
  public ThriftFrontEnd(IncludePath includePath, Diagnostics diagnostics) {
    this(includePath, NegativeIds.RENUMBERED, diagnostics);
  }

  /** Makes a front end that finds files on a path. */
  public ThriftFrontEnd(IncludePath includePath, NegativeIds negativeIds, Diagnostics diagnostics) {
    this.includePath = includePath;
    this.negativeIds = negativeIds;
    this.diagnostics = diagnostics;
  }

  /** Reads a file of the include path; empty when there is an error in it or what it includes. */
  public Optional<ThriftDocument> read(String name) {
    Lookup lookup = includePath.find(name);
    if (lookup instanceof Lookup.Found found) {
      return read(found.source());
    }
    diagnostics.fileError(name, problem(lookup), searched(lookup));
    return Optional.empty();
  }

  /** Reads a file; empty when there is an error in it or in what it includes. */
  public Optional<ThriftDocument> read(SourceFile source) {
    Unit known = units.get(source.id());
    if (known != null && !known.source.text().equals(source.text())) {
      units.remove(source.id());
    }
    Unit root = unit(source);
    List<Unit> stack = new ArrayList<>();
    open(root, stack);
    while (!stack.isEmpty()) {
      Unit top = stack.get(stack.size() - 1);
      long errors = diagnostics.errorCount();
      closeInclude(top);
      if (top.next < top.syntax.includes().size()) {
        openInclude(top, top.syntax.includes().get(top.next++), stack);
      } else {
        stack.remove(stack.size() - 1);
        top.document =
            new DocumentResolver(top.syntax, top.includes, top.lost, diagnostics).resolve();
        top.state = State.DONE;
      }
      top.failed |= diagnostics.errorCount() > errors;
    }
    return root.failed ? Optional.empty() : Optional.ofNullable(root.document);
  }

  private static void open(Unit unit, List<Unit> stack) {
    if (unit.state == State.NEW) {
      unit.state = State.OPEN;
      stack.add(unit);
    }
  }

  private Unit unit(SourceFile source) {
    Unit known = units.get(source.id());
    if (known != null) {
      return known;
    }
    long errors = diagnostics.errorCount();
    int malformed = source.malformedOffset();
    if (malformed >= 0) {
      diagnostics.warning(
          source.span(malformed, malformed + 1),
          "this is not UTF-8: such bytes are read as the replacement character");
    }
    DocumentSyntax syntax = ThriftParser.parse(source, negativeIds, diagnostics);
    Unit unit = new Unit(source, syntax, diagnostics.errorCount() > errors);
    units.put(source.id(), unit);
    return unit;
  }

  private void openInclude(Unit unit, Name path, List<Unit> stack) {
    Lookup lookup = includePath.find(path.text(), unit.source);
    if (!(lookup instanceof Lookup.Found found)) {
      diagnostics.error(path.span(), problem(lookup), searched(lookup));
      unit.lost.add(path.text());
      return;
    }
    if (!unit.included.add(found.source().id())) {
      diagnostics.warning(path.span(), "this file is included already");
      return;
    }
    Unit target = unit(found.source());
    if (target.state == State.OPEN) {
      diagnostics.error(path.span(), "this file includes itself: " + circle(stack, target), null);
      unit.lost.add(path.text());
      return;
    }
    unit.openInclude = path;
    unit.openUnit = target;
    open(target, stack);
  }

  /** Takes over the file that was read since this one was on top last. */
  private static void closeInclude(Unit unit) {
    Name path = unit.openInclude;
    Unit target = unit.openUnit;
    if (path == null || target == null) {
      return;
    }
    unit.openInclude = null;
    unit.openUnit = null;
    if (target.failed || target.document == null) {
      unit.failed = true;
      unit.lost.add(path.text());
    } else {
      unit.includes.add(new Include(path.text(), target.document, path.span()));
    }
  }

  private static String circle(List<Unit> stack, Unit target) {
    return stack.subList(stack.indexOf(target), stack.size()).stream()
            .limit(8)
            .map(unit -> unit.source.name())
            .collect(Collectors.joining(" -> "))
        + " -> "
        + target.source.name();
  }

  private static String problem(Lookup lookup) {
    return lookup instanceof Lookup.Unreadable unreadable
        ? "this file cannot be read: " + unreadable.reason()
        : "there is no such file";
  }

  private static @Nullable String searched(Lookup lookup) {
    if (!(lookup instanceof Lookup.Missing missing)) {
      return null;
    }
    return missing.searched().isEmpty()
        ? "the include path is empty"
        : "looked in " + String.join(", ", missing.searched());
  }
}
