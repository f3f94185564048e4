package dev.gatun.bench.utf8;

import dev.gatun.bench.run.ChosenVectors;
import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text by script and length, against the JDK. */
public final class Utf8Suite implements Suite {
  private static final List<Integer> LENGTHS = List.of(8, 32, 256, 4_096);

  @Override
  public String name() {
    return "utf8";
  }

  @Override
  public String about() {
    return "texts of 8 to 4,096 chars between strings and off-heap memory, and their validation,"
        + " against the JDK's own ways";
  }

  @Override
  public List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (String script : Script.labels()) {
      for (int length : LENGTHS) {
        matches.add(match(script, length, "validate", "validateByJdk"));
        matches.add(match(script, length, "decode", "decodeByJdk"));
        matches.add(match(script, length, "encode", "encodeByJdk"));
      }
    }
    return matches;
  }

  private Match match(String script, int length, String op, String peerMethod) {
    Map<String, String> parameters =
        Map.of(
            "script", script,
            "length", Integer.toString(length),
            "vectorBits", Integer.toString(ChosenVectors.bits()));
    return new Match(
        name(),
        script + "/" + length,
        op,
        "gatun",
        "String",
        new JmhTrial(TextBenchmark.class, op, parameters),
        new JmhTrial(TextBenchmark.class, peerMethod, parameters),
        () -> bytes(Script.named(script).texts(length)),
        length == 32 || length == 4_096);
  }

  /** The mean size of a text. */
  private static long bytes(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum()
        / texts.size();
  }
}
