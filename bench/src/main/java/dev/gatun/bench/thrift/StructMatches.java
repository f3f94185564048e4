package dev.gatun.bench.thrift;

import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Trial;
import dev.gatun.bench.story.StoryBenchmark;
import dev.gatun.bench.structs.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The rows of the subject {@code generated}: against libthrift with arrays out and in, against
 * libthrift with everything kept in memory ({@code /lease}), a list against a plain copy, and one
 * message against the same structs with errors built in line, with calls through an interface, and
 * without paths in errors.
 *
 * @param protocol the suite's wire protocol
 * @param bytes the encoded size of a payload
 * @param libthrift makes libthrift's trials
 */
record StructMatches(
    WireProtocol protocol, ToLongFunction<String> bytes, LibthriftTrials libthrift) {
  private static final List<String> OPS = List.of("encode", "decode");
  private static final String LIST = "list-i64-10000";

  /** The payload of the founding story. */
  private static final String STORY = "media-content";

  private static final List<String> QUICK =
      List.of("media-content", "frugal-nesting", LIST, "parquet-footers");

  /** Makes the trial of a payload, a variant and an op. */
  interface LibthriftTrials {
    Trial of(String payload, String variant, String op, Side side);
  }

  List<Match> all() {
    List<Match> matches = new ArrayList<>();
    for (String variant : List.of("", "lease")) {
      for (String payload : StructType.PAYLOADS) {
        for (String op : OPS) {
          Trial peer = libthrift.of(payload, variant, op, Side.LIBTHRIFT);
          matches.add(match(payload, variant, op, Side.LIBTHRIFT.lowerCase(), peer));
        }
      }
      for (String op : OPS) {
        Trial copy = new JmhTrial(CopyBenchmark.class, op, parameters(LIST, variant));
        matches.add(match(LIST, variant, op, "copy", copy));
      }
    }
    if (protocol == WireProtocol.BINARY) {
      StoryBenchmark.PEERS.forEach((peer, ops) -> ops.forEach(op -> matches.add(story(peer, op))));
    }
    return matches;
  }

  private Match story(String peer, String op) {
    Trial trial = new JmhTrial(StoryBenchmark.class, op, Map.of("payload", STORY, "peer", peer));
    return match(STORY, "lease", op, peer, trial);
  }

  private Match match(String payload, String variant, String op, String peer, Trial peerTrial) {
    return new Match(
        "thrift-" + protocol.lowerCase(),
        variant.isEmpty() ? payload : payload + "/" + variant,
        op,
        "generated",
        peer,
        new JmhTrial(StructBenchmark.class, op, parameters(payload, variant)),
        peerTrial,
        () -> bytes.applyAsLong(payload),
        variant.isEmpty() && QUICK.contains(payload));
  }

  private Map<String, String> parameters(String payload, String variant) {
    return Map.of("protocol", protocol.lowerCase(), "payload", payload, "variant", variant);
  }
}
