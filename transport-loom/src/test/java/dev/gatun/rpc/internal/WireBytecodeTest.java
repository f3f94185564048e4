package dev.gatun.rpc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.testing.HotMethodRule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-mode")
class WireBytecodeTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        ChannelBuffer.class,
        FrameReader.class,
        MessageScanner.class,
        BinaryScanner.class,
        CompactScanner.class,
        TtHeader.class,
        TtHeaderReader.class,
        TimingWheel.class
      })
  void hotClassesKeepErrorsOutOfLine(Class<?> hot) throws IOException {
    assertEquals(List.of(), HotMethodRule.violations(hot));
  }
}
