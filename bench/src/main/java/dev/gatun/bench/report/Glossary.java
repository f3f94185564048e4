package dev.gatun.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the words in tables mean, for {@code --list} and for the page. */
public final class Glossary {
  private static final Map<String, String> SUBJECTS =
      ordered(
          List.of(
              term("adapter", "the drop-in: libthrift's generated classes, on our protocols"),
              term("generated", "the classes that our own compiler makes of the same IDL"),
              term(
                  "generated-lazy",
                  "the same with lazy strings: they stay bytes until they are asked for, and here"
                      + " nobody asks, as in a proxy"),
              term("codec", "our layer over off-heap memory, without messages"),
              term("gatun", "our code for lists of varints and for text, off the heap")));

  private static final Map<String, String> PEERS =
      ordered(
          List.of(
              term("libthrift", "Apache Thrift's own protocols, and its compiler's classes"),
              term("copy", "a plain copy of as many bytes, which nothing can be quicker than"),
              term("byte-array", "the same code on a byte[] with VarHandles"),
              term("naive-segment", "the same code with plain calls of MemorySegment"),
              term("scalar", "the quickest loop over single bytes that we could write"),
              term("table", "six bytes at a time by a table and Long.compress"),
              term("protobuf-java", "the streams of Google's library, a number a call"),
              term("javafastpfor", "VariableByte of JavaFastPFOR"),
              term(
                  "String",
                  "the JDK: new String and getBytes, and a copy off the heap or from there"),
              term("inline-errors", "our code, had it errors built in line"),
              term("interface-calls", "our code, had it an interface between class and codec"),
              term("no-context", "our code, had its errors no path")));

  private static final Map<String, String> VARIANTS =
      ordered(
          List.of(
              term("framed", "through libthrift's framed transports instead of byte arrays"),
              term("lease", "through buffers that are kept, with no array out or in"),
              term(
                  "polluted",
                  "after the same JVM has handled twenty other struct types over both protocols, as"
                      + " in a service"),
              term("first-second", "in a JVM that has just started")));

  private Glossary() {}

  private static Map.Entry<String, String> term(String word, String meaning) {
    return Map.entry(word, meaning);
  }

  private static Map<String, String> ordered(List<Map.Entry<String, String>> terms) {
    Map<String, String> words = new LinkedHashMap<>();
    terms.forEach(each -> words.put(each.getKey(), each.getValue()));
    return words;
  }

  /** Every word that {@code comparisons} use and its meaning; a variant stands with its slash. */
  static Map<String, String> of(List<Comparison> comparisons) {
    Set<String> used =
        comparisons.stream()
            .flatMap(each -> List.of(each.subject(), each.peer(), suffix(each.name())).stream())
            .collect(Collectors.toSet());
    Map<String, String> words = new LinkedHashMap<>();
    put(SUBJECTS, used::contains, "", words);
    put(PEERS, used::contains, "", words);
    put(VARIANTS, used::contains, "/", words);
    return words;
  }

  private static String suffix(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private static void put(
      Map<String, String> from, Predicate<String> wanted, String before, Map<String, String> to) {
    from.forEach(
        (word, meaning) -> {
          if (wanted.test(word)) {
            to.put(before + word, meaning);
          }
        });
  }

  /** Every word, a line each, below headings. */
  public static String text() {
    List<String> lines = new ArrayList<>();
    section("Ours:", SUBJECTS, "", lines);
    section("Peers:", PEERS, "", lines);
    section("Behind the slash of a case:", VARIANTS, "/", lines);
    return String.join("\n", lines) + "\n";
  }

  private static void section(
      String title, Map<String, String> words, String before, List<String> lines) {
    lines.add(title);
    words.forEach((word, meaning) -> lines.add("  %-16s %s".formatted(before + word, meaning)));
  }
}
