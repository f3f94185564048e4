package dev.gatun.bench.varint;

import dev.gatun.bench.run.ChosenVectors;
import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Suite;
import dev.gatun.bench.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists of varints in bulk, by how many bytes they take and how many they are. */
public final class VarintSuite implements Suite {
  private static final List<Integer> COUNTS = List.of(8, 64, 1_000, 100_000);
  private static final List<String> DECODERS =
      List.of("scalar", "table", "protobuf-java", "javafastpfor", "copy");
  private static final List<String> ENCODERS = List.of("scalar", "protobuf-java", "javafastpfor");
  private static final String SUBJECT = "gatun";
  private static final String NARROW_ONLY = "javafastpfor";
  private static final int QUICK_COUNT = 1_000;

  @Override
  public String name() {
    return "varint";
  }

  @Override
  public String about() {
    return "lists of 8 to 100,000 varints in bulk, by how many bytes they take, against loops, a"
        + " table and the loops of other libraries";
  }

  /** Whether a codec encodes, too. */
  static boolean encodes(String codec) {
    return codec.equals(SUBJECT) || ENCODERS.contains(codec);
  }

  @Override
  public List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (String distribution : Distribution.labels()) {
      for (int count : COUNTS) {
        addMatches(distribution, count, "decode", DECODERS, matches);
        addMatches(distribution, count, "encode", ENCODERS, matches);
      }
    }
    return matches;
  }

  private void addMatches(
      String distribution, int count, String op, List<String> peers, List<Match> matches) {
    for (String peer : peers) {
      if (!peer.equals(NARROW_ONLY) || !Distribution.named(distribution).isWide()) {
        matches.add(
            new Match(
                name(),
                distribution + "/" + count,
                op,
                SUBJECT,
                peer,
                trial(distribution, count, op, SUBJECT),
                trial(distribution, count, op, peer),
                () -> new VarintData(Distribution.named(distribution), count).bytesPerList(),
                count == QUICK_COUNT
                    && op.equals("decode")
                    && List.of("scalar", "table").contains(peer)));
      }
    }
  }

  private static Trial trial(String distribution, int count, String op, String codec) {
    return new JmhTrial(
        VarintBenchmark.class,
        op,
        Map.of(
            "distribution",
            distribution,
            "count",
            Integer.toString(count),
            "codec",
            codec,
            "vectorBits",
            Integer.toString(ChosenVectors.bits())));
  }
}
