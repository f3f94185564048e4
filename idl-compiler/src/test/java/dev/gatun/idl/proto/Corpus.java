package dev.gatun.idl.proto;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets of files that are right or wrong, as the resources in {@code corpus/} list them.
 *
 * <p>A case begins with {@code === accepted: name} or {@code === rejected: name}; its first file is
 * {@code main.proto}, further ones begin with {@code --- name}.
 */
final class Corpus {

  static final String MAIN = "main.proto";

  private static final List<String> LISTS =
      List.of("syntax", "names", "proto2", "proto3", "editions", "options", "corners");

  /** A set of files and whether they are right. */
  record Case(String name, boolean accepted, Map<String, String> files) {

    Optional<ProtoSchema> read(Diagnostics diagnostics) {
      return ProtoFrontEnd.read(List.of(MAIN), IncludePath.ofTexts(files), diagnostics);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Corpus() {}

  static Stream<Case> all() {
    return LISTS.stream().flatMap(list -> read(list).stream());
  }

  static Stream<Case> accepted() {
    return all().filter(Case::accepted);
  }

  private static List<Case> read(String list) {
    List<Case> cases = new ArrayList<>();
    for (String part : ("\n" + text("corpus/" + list + ".txt")).split("\n=== ", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] headAndBody = part.split("\n", 2);
      String[] kindAndName = headAndBody[0].split(": ", 2);
      Map<String, String> files = new LinkedHashMap<>();
      String file = MAIN;
      for (String content : (headAndBody.length > 1 ? headAndBody[1] : "").split("(?m)^--- ", -1)) {
        boolean first = files.isEmpty();
        String[] nameAndText = first ? new String[] {file, content} : content.split("\n", 2);
        files.put(nameAndText[0], nameAndText[1] + (nameAndText[1].endsWith("\n") ? "" : "\n"));
      }
      cases.add(new Case(list + ": " + kindAndName[1], kindAndName[0].equals("accepted"), files));
    }
    return cases;
  }

  static String text(String resource) {
    try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
