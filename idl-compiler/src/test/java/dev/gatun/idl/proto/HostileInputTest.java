package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, there is a schema or an error, and nothing is thrown. */
class HostileInputTest {

  private static final List<Corpus.Case> CORPUS = Corpus.all().toList();

  @Property(tries = 500)
  void randomBytes(@ForAll byte[] bytes) {
    read(Map.of(Corpus.MAIN, new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  @Property(tries = 1000)
  void randomTokens(@ForAll("tokens") List<String> tokens) {
    read(Map.of(Corpus.MAIN, String.join(" ", tokens)));
  }

  @Property(tries = 3000)
  void damagedFiles(@ForAll long seed) {
    Random random = new Random(seed);
    Corpus.Case example = CORPUS.get(random.nextInt(CORPUS.size()));
    Map<String, String> files = new HashMap<>(example.files());
    files.computeIfPresent(Corpus.MAIN, (name, text) -> damaged(text, random));
    read(files);
  }

  @Test
  void deepNesting() {
    int depth = 100_000;
    for (String step :
        List.of("message M {", "message M { optional group G = 1 {", "{", "(", "[")) {
      read(Map.of(Corpus.MAIN, step.repeat(depth)));
    }
    read(Map.of(Corpus.MAIN, "option (a) = { " + "a { ".repeat(depth)));
    read(Map.of(Corpus.MAIN, "option (a) = { a: " + "[".repeat(depth)));
    read(Map.of(Corpus.MAIN, "option " + "a.".repeat(depth) + "b = 1;"));
    read(Map.of(Corpus.MAIN, "message M { optional " + "a.".repeat(depth) + "b c = 1; }"));
  }

  @Test
  void longNumbersAndStrings() {
    String digits = "9".repeat(1_000_000);
    String field = "message M { optional double a = 1 [default = %s]; }";
    read(Map.of(Corpus.MAIN, field.formatted(digits)));
    read(Map.of(Corpus.MAIN, field.formatted("0x" + digits)));
    read(Map.of(Corpus.MAIN, "message M { optional int32 a = " + digits + "; }"));
    read(Map.of(Corpus.MAIN, "// c\n".repeat(200_000) + "message M {}"));
    read(Map.of(Corpus.MAIN, "/*c*/".repeat(200_000) + "message M {}"));
  }

  @Test
  void longChainOfImports() {
    Map<String, String> files = new HashMap<>();
    int length = 5_000;
    for (int i = 0; i < length; i++) {
      files.put(i + ".proto", "syntax = \"proto3\"; import \"" + (i + 1) + ".proto\";");
    }
    files.put(length + ".proto", "syntax = \"proto3\";");
    files.put(Corpus.MAIN, "syntax = \"proto3\"; import \"0.proto\";");
    read(files);
    files.put(length + ".proto", "syntax = \"proto3\"; import \"0.proto\";");
    read(files);
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    return Arbitraries.of(
            "message",
            "enum",
            "service",
            "rpc",
            "returns",
            "extend",
            "extensions",
            "oneof",
            "group",
            "map",
            "option",
            "import",
            "package",
            "syntax",
            "edition",
            "reserved",
            "to",
            "max",
            "stream",
            "optional",
            "required",
            "repeated",
            "int32",
            "string",
            "M",
            "a",
            "features",
            "default",
            "json_name",
            "packed",
            "true",
            "inf",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "<",
            ">",
            "=",
            ";",
            ",",
            ".",
            ":",
            "/",
            "-",
            "0",
            "1",
            "19000",
            "0x",
            "1.5",
            "\"proto3\"",
            "\"2023\"",
            "\"\\",
            "'",
            "//",
            "/*",
            "*/",
            "\n",
            "\u0000",
            "\uD800")
        .list()
        .ofMaxSize(60);
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && damaged.length() > 0; i--) {
      int at = random.nextInt(damaged.length());
      int end = Math.min(damaged.length(), at + 1 + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> damaged.delete(at, end);
        case 1 -> damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, end));
        case 2 -> damaged.setCharAt(at, (char) random.nextInt(0x250));
        default -> damaged.insert(at, "{}[]()<>=;,.-\"'0".charAt(random.nextInt(16)));
      }
    }
    return damaged.toString();
  }

  private static void read(Map<String, String> files) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ProtoSchema> schema =
        ProtoFrontEnd.read(List.of(Corpus.MAIN), IncludePath.ofTexts(files), diagnostics);
    assertEquals(schema.isEmpty(), diagnostics.hasErrors());
    diagnostics.render();
  }
}
