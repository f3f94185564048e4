package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Payload;
import dev.gatun.bench.payload.Payloads;
import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Suite;
import dev.gatun.bench.run.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.thrift.TException;

/**
 * The adapter against libthrift over one wire protocol: every payload through {@code TSerializer}
 * and {@code TDeserializer} and through framed transports, structs of ever more fields, some
 * payloads in a polluted JVM, one in a cold one; and the classes of our own compiler against
 * libthrift and against what they were not built as ({@link StructMatches}).
 */
public final class ThriftSuite implements Suite {
  private static final List<String> OPS = List.of("encode", "decode");
  static final List<String> QUICK =
      List.of("media-content", "frugal-nesting", "list-i64-10000", "parquet-footers");
  static final List<String> POLLUTED =
      List.of("media-content", "frugal-nesting", "parquet-footers");
  private static final List<String> COLD = List.of("media-content");

  private final WireProtocol protocol;

  public ThriftSuite(WireProtocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public String name() {
    return "thrift-" + protocol.lowerCase();
  }

  @Override
  public String about() {
    return "messages in Thrift %s: ours against libthrift"
        .formatted(protocol == WireProtocol.BINARY ? "Binary" : "Compact");
  }

  @Override
  public Map<String, String> cases() {
    Map<String, String> cases = new LinkedHashMap<>();
    Stream.of(Payloads.ALL, Payloads.SHAPES)
        .flatMap(List::stream)
        .forEach(each -> cases.put(each.name(), each.about()));
    return cases;
  }

  @Override
  public List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (Payload payload : Payloads.ALL) {
      OPS.forEach(op -> matches.add(warm(payload.name(), "", op)));
    }
    for (Payload payload : Payloads.SHAPES) {
      OPS.forEach(op -> matches.add(warm(payload.name(), "", op)));
    }
    matches.addAll(new StructMatches(protocol, this::bytes, this::warmTrial).all());
    for (Payload payload : Payloads.ALL) {
      OPS.forEach(op -> matches.add(warm(payload.name(), "framed", op)));
    }
    for (String payload : POLLUTED) {
      OPS.forEach(op -> matches.add(warm(payload, "polluted", op)));
    }
    for (String payload : COLD) {
      OPS.forEach(op -> matches.add(cold(payload, op)));
    }
    return matches;
  }

  private Match warm(String payload, String variant, String op) {
    String name = variant.isEmpty() ? payload : payload + "/" + variant;
    return match(
        name,
        payload,
        op,
        warmTrial(payload, variant, op, Side.ADAPTER),
        warmTrial(payload, variant, op, Side.LIBTHRIFT),
        variant.isEmpty() && QUICK.contains(payload));
  }

  private Trial warmTrial(String payload, String variant, String op, Side side) {
    return new JmhTrial(
        ThriftBenchmark.class,
        op,
        Map.of(
            "protocol",
            protocol.lowerCase(),
            "payload",
            payload,
            "variant",
            variant,
            "side",
            side.lowerCase()));
  }

  private Match cold(String payload, String op) {
    return match(
        payload + "/first-second",
        payload,
        op,
        new ColdTrial(protocol, payload, op, Side.ADAPTER),
        new ColdTrial(protocol, payload, op, Side.LIBTHRIFT),
        false);
  }

  private Match match(
      String name, String payload, String op, Trial subject, Trial peer, boolean quick) {
    return new Match(
        name(),
        name,
        op,
        Side.ADAPTER.lowerCase(),
        Side.LIBTHRIFT.lowerCase(),
        subject,
        peer,
        () -> bytes(payload),
        quick);
  }

  private long bytes(String payload) {
    try {
      byte[][] encoded = Agreement.prove(Payloads.named(payload), protocol);
      return Arrays.stream(encoded).mapToLong(message -> message.length).sum();
    } catch (Disagreement | TException e) {
      throw new IllegalStateException(payload + ": " + e.getMessage(), e);
    }
  }
}
