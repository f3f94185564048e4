package dev.gatun.bench.structs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gatun.bench.payload.Payload;
import dev.gatun.bench.payload.Payloads;
import dev.gatun.bench.payload.Traffic;
import dev.gatun.bench.thrift.StructAgreement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every struct encodes to libthrift's bytes and reads them back, in both protocols. */
class StructAgreementTest {
  @TestFactory
  Stream<DynamicTest> agreesWithLibthrift() {
    return Stream.of(Subject.values())
        .flatMap(
            subject ->
                StructType.payloads(subject).stream()
                    .flatMap(
                        payload ->
                            Stream.of("binary", "compact")
                                .map(protocol -> agrees(subject.title(), payload, protocol))));
  }

  private static DynamicTest agrees(String subject, String payload, String protocol) {
    return dynamicTest(
        subject + " " + payload + " " + protocol,
        () -> assertTrue(StructAgreement.prove(subject, payload, protocol)[0].length > 0));
  }

  @Test
  void generatedHasEveryPayload() {
    Set<String> payloads =
        Stream.of(Payloads.ALL, Payloads.SHAPES)
            .flatMap(List::stream)
            .map(Payload::name)
            .collect(Collectors.toSet());
    assertEquals(payloads, StructType.payloads(Subject.GENERATED));
    assertTrue(payloads.containsAll(StructType.payloads(Subject.GENERATED_LAZY)));
  }

  @Test
  void trafficHasAClassOfOursForEachMessage() {
    assertEquals(
        Traffic.messages().stream().map(each -> each.getClass().getSimpleName()).toList(),
        StructTraffic.TYPES.stream()
            .map(each -> each.empty().get().getClass().getSimpleName())
            .toList());
  }
}
