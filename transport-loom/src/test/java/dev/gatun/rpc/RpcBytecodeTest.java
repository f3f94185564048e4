package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.testing.ForkedJvm;
import dev.gatun.testing.RawMemoryRule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-mode")
class RpcBytecodeTest {
  @Test
  void noClassOfThisModuleTouchesRawMemory() throws IOException {
    assertEquals(List.of(), RawMemoryRule.violations(ForkedJvm.home(Server.class)));
  }
}
