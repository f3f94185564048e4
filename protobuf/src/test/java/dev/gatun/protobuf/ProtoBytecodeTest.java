package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.testing.ForkedJvm;
import dev.gatun.testing.HotMethodRule;
import dev.gatun.testing.RawMemoryRule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-mode")
class ProtoBytecodeTest {
  @Test
  void noClassOfThisModuleTouchesRawMemory() throws IOException {
    assertEquals(List.of(), RawMemoryRule.violations(ForkedJvm.home(ProtoWriter.class)));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        TagReader.class,
        ValueReader.class,
        ProtoReader.class,
        FieldWriter.class,
        ProtoWriter.class,
        WireType.class
      })
  void hotClassesKeepErrorsOutOfLine(Class<?> hot) throws IOException {
    assertEquals(List.of(), HotMethodRule.violations(hot));
  }
}
