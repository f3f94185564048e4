package dev.gatun.protobuf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;

/**
 * Fuzzes a message of every shape against protobuf-java. The saved corpus runs with the tests; for
 * hours, run
 *
 * <pre>
 * JAZZER_FUZZ=1 ./mvnw -pl protobuf -am test -Pfuzz \
 *     -Dtest=ProtoFuzzTest -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * What it finds interesting goes to {@code protobuf/.cifuzz-corpus}, and what fails to {@code
 * src/test/resources/dev/gatun/protobuf/ProtoFuzzTestInputs}, where the next test run sees it.
 */
class ProtoFuzzTest {
  @FuzzTest(maxDuration = "24h")
  void bytesAreReadAsProtobufJavaReadsThem(byte[] data) throws InvalidProtocolBufferException {
    NodeComparison.compare(data);
  }
}
