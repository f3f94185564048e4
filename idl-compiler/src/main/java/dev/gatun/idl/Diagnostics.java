package dev.gatun.idl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects the diagnostics of a compilation, up to a number of errors and as many warnings.
 *
 * <p>The same message at the same place is kept once. Not for use by several threads at a time.
 */
public final class Diagnostics {

  /** How many errors are kept unless told otherwise. */
  public static final int DEFAULT_MAX_ERRORS = 100;

  private final int maxErrors;
  private final Set<Diagnostic> kept = new LinkedHashSet<>();
  private int errors;
  private int warnings;
  private long reportedErrors;
  private boolean truncated;

  /** Makes a collector that keeps {@link #DEFAULT_MAX_ERRORS}. */
  public Diagnostics() {
    this(DEFAULT_MAX_ERRORS);
  }

  /**
   * Makes a collector.
   *
   * @param maxErrors how many errors are kept, at least 1; and how many warnings
   */
  public Diagnostics(int maxErrors) {
    if (maxErrors < 1) {
      throw new IllegalArgumentException("maxErrors is " + maxErrors);
    }
    this.maxErrors = maxErrors;
  }

  /** Reports an error. */
  public void error(Span span, String message) {
    error(span, message, null);
  }

  /** Reports an error, with what to do about it. */
  public void error(Span span, String message, @Nullable String hint) {
    report(Severity.ERROR, span, message, hint);
  }

  /** Reports a warning. */
  public void warning(Span span, String message) {
    warning(span, message, null);
  }

  /** Reports a warning, with what to do about it. */
  public void warning(Span span, String message, @Nullable String hint) {
    report(Severity.WARNING, span, message, hint);
  }

  /** Reports an error about a file as a whole. */
  public void fileError(String file, String message, @Nullable String hint) {
    if (hasRoom(Severity.ERROR)) {
      keep(Diagnostic.ofFile(Severity.ERROR, file, message, hint));
    }
  }

  /** Returns whether an error was reported. */
  public boolean hasErrors() {
    return reportedErrors > 0;
  }

  /** Returns how many errors were reported, those included that were repeated or dropped. */
  public long errorCount() {
    return reportedErrors;
  }

  /** Returns whether so many errors were kept that further ones are dropped. */
  public boolean isFull() {
    return errors >= maxErrors;
  }

  /** Returns whether something was dropped because there was too much of it. */
  public boolean isTruncated() {
    return truncated;
  }

  /** Returns the errors alone, in the order of {@link #all}. */
  public List<Diagnostic> errors() {
    return all().stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }

  /** Returns the warnings alone, in the order of {@link #all}. */
  public List<Diagnostic> warnings() {
    return all().stream().filter(d -> d.severity() == Severity.WARNING).toList();
  }

  /** Returns what was kept: file after file in the order they first turned up, from top to end. */
  public List<Diagnostic> all() {
    Map<String, Integer> order = new LinkedHashMap<>();
    kept.forEach(d -> order.putIfAbsent(d.file(), order.size()));
    List<Diagnostic> sorted = new ArrayList<>(kept);
    sorted.sort(
        Comparator.comparingInt((Diagnostic d) -> order.getOrDefault(d.file(), 0))
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column));
    return List.copyOf(sorted);
  }

  /** Returns all of it as it is shown, one diagnostic after the other; empty when there is none. */
  public String render() {
    String text = all().stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
    return truncated ? text + "\n(there is more; mend these first)" : text;
  }

  @Override
  public String toString() {
    return render();
  }

  private void report(Severity severity, Span span, String message, @Nullable String hint) {
    if (hasRoom(severity)) {
      keep(Diagnostic.at(severity, span, message, hint));
    }
  }

  private void keep(Diagnostic diagnostic) {
    if (kept.add(diagnostic)) {
      if (diagnostic.severity() == Severity.ERROR) {
        errors++;
      } else {
        warnings++;
      }
    }
  }

  /** Counts, and says whether there is room to keep one more. */
  private boolean hasRoom(Severity severity) {
    reportedErrors += severity == Severity.ERROR ? 1 : 0;
    boolean room = (severity == Severity.ERROR ? errors : warnings) < maxErrors;
    truncated |= !room;
    return room;
  }
}
