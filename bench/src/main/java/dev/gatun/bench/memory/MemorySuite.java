package dev.gatun.bench.memory;

import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Suite;
import dev.gatun.bench.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The memory layer against an array and against naive segments. */
public final class MemorySuite implements Suite {
  private static final List<String> OPS = List.of("encode", "decode");
  private static final List<String> FIELDS = List.of("8", "64", "500");
  private static final List<String> STRUCT_PEERS = List.of("byte-array", "naive-segment");
  private static final Map<String, String> NUMBER_METHODS =
      Map.of(
          "codec", "Codec",
          "byte-array", "ByteArray",
          "naive-segment", "NaiveSegment",
          "copy", "Copy");

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String about() {
    return "structs of 8, 64 and 500 fields in straight lines, and 10,000 numbers: our off-heap"
        + " memory against byte[] and plain segments";
  }

  @Override
  public List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (String op : OPS) {
      for (String fields : FIELDS) {
        for (String peer : STRUCT_PEERS) {
          matches.add(structs(fields, op, peer));
        }
      }
      for (String peer : List.of("byte-array", "naive-segment", "copy")) {
        matches.add(numbers(op, peer));
      }
    }
    return matches;
  }

  private Match structs(String fields, String op, String peer) {
    return new Match(
        name(),
        "struct-" + fields,
        op,
        "codec",
        peer,
        structTrial(fields, op, "codec"),
        structTrial(fields, op, peer),
        () ->
            StructBenchmark.written(StructBenchmark.struct("codec", Integer.parseInt(fields)))
                .length,
        peer.equals("byte-array"));
  }

  private static Trial structTrial(String fields, String op, String memory) {
    return new JmhTrial(StructBenchmark.class, op, Map.of("fields", fields, "memory", memory));
  }

  private Match numbers(String op, String peer) {
    return new Match(
        name(),
        "list-i64-" + NumbersBenchmark.COUNT,
        op,
        "codec",
        peer,
        numberTrial(op, "codec"),
        numberTrial(op, peer),
        () -> 8L * NumbersBenchmark.COUNT,
        !peer.equals("naive-segment"));
  }

  private static Trial numberTrial(String op, String memory) {
    return new JmhTrial(NumbersBenchmark.class, op + NUMBER_METHODS.get(memory), Map.of());
  }
}
