package dev.gatun.bench.structs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gatun.bench.thrift.StructAgreement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every struct encodes to libthrift's bytes and reads them back, in both protocols. */
class StructAgreementTest {
  @TestFactory
  Stream<DynamicTest> agreesWithLibthrift() {
    return StructType.PAYLOADS.stream()
        .flatMap(
            payload ->
                List.of("binary", "compact").stream()
                    .map(
                        protocol ->
                            dynamicTest(
                                payload + " " + protocol,
                                () ->
                                    assertTrue(
                                        StructAgreement.prove(payload, protocol)[0].length > 0))));
  }
}
