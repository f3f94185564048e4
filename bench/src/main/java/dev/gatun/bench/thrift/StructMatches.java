package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Payload;
import dev.gatun.bench.payload.Payloads;
import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Trial;
import dev.gatun.bench.story.StoryBenchmark;
import dev.gatun.bench.structs.StructType;
import dev.gatun.bench.structs.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The rows of our own compiler's classes. Those of {@code generated}: against libthrift with arrays
 * out and in, against libthrift with everything kept in memory ({@code /lease}) and in a polluted
 * JVM, a list against a plain copy, and one message against the same structs with errors built in
 * line, with calls through an interface, and without paths in errors. Those of {@code
 * generated-lazy}: against libthrift with arrays, the payloads with text.
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

  /** Makes the trial of a payload, a variant and an op. */
  interface LibthriftTrials {
    Trial of(String payload, String variant, String op, Side side);
  }

  List<Match> all() {
    List<Match> matches = new ArrayList<>();
    Payloads.ALL.forEach(each -> againstLibthrift(Subject.GENERATED, each, "", matches));
    againstCopy("", matches);
    Payloads.SHAPES.forEach(each -> againstLibthrift(Subject.GENERATED, each, "", matches));
    Payloads.ALL.stream()
        .filter(each -> StructType.payloads(Subject.GENERATED_LAZY).contains(each.name()))
        .forEach(each -> againstLibthrift(Subject.GENERATED_LAZY, each, "", matches));
    Payloads.ALL.forEach(each -> againstLibthrift(Subject.GENERATED, each, "lease", matches));
    againstCopy("lease", matches);
    if (protocol == WireProtocol.BINARY) {
      StoryBenchmark.PEERS.forEach((peer, ops) -> ops.forEach(op -> matches.add(story(peer, op))));
    }
    polluted().forEach(each -> againstLibthrift(Subject.GENERATED, each, "polluted", matches));
    return matches;
  }

  private static Stream<Payload> polluted() {
    return ThriftSuite.POLLUTED.stream().map(Payloads::named);
  }

  private void againstLibthrift(
      Subject subject, Payload payload, String variant, List<Match> matches) {
    for (String op : OPS) {
      Trial peer = libthrift.of(payload.name(), variant, op, Side.LIBTHRIFT);
      matches.add(match(subject, payload.name(), variant, op, Side.LIBTHRIFT.lowerCase(), peer));
    }
  }

  private void againstCopy(String variant, List<Match> matches) {
    for (String op : OPS) {
      Map<String, String> parameters =
          Map.of("protocol", protocol.lowerCase(), "payload", LIST, "variant", variant);
      Trial copy = new JmhTrial(CopyBenchmark.class, op, parameters);
      matches.add(match(Subject.GENERATED, LIST, variant, op, "copy", copy));
    }
  }

  private Match story(String peer, String op) {
    Trial trial = new JmhTrial(StoryBenchmark.class, op, Map.of("payload", STORY, "peer", peer));
    return match(Subject.GENERATED, STORY, "lease", op, peer, trial);
  }

  private Match match(
      Subject subject, String payload, String variant, String op, String peer, Trial peerTrial) {
    return new Match(
        "thrift-" + protocol.lowerCase(),
        variant.isEmpty() ? payload : payload + "/" + variant,
        op,
        subject.title(),
        peer,
        new JmhTrial(StructBenchmark.class, op, parameters(subject, payload, variant)),
        peerTrial,
        () -> bytes.applyAsLong(payload),
        subject == Subject.GENERATED && variant.isEmpty() && ThriftSuite.QUICK.contains(payload));
  }

  private Map<String, String> parameters(Subject subject, String payload, String variant) {
    return Map.of(
        "protocol",
        protocol.lowerCase(),
        "subject",
        subject.title(),
        "payload",
        payload,
        "variant",
        variant);
  }
}
