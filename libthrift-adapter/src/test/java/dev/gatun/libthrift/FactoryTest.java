package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.api.Test;

/** To change one import is enough. */
class FactoryTest {
  @Test
  void binaryHasLibthriftsConstructors() {
    assertEquals(constructors(TBinaryProtocol.class), constructors(GatunBinaryProtocol.class));
    assertEquals(
        constructors(TBinaryProtocol.Factory.class),
        constructors(GatunBinaryProtocol.Factory.class));
  }

  @Test
  void compactHasLibthriftsConstructors() {
    assertEquals(constructors(TCompactProtocol.class), constructors(GatunCompactProtocol.class));
    assertEquals(
        constructors(TCompactProtocol.Factory.class),
        constructors(GatunCompactProtocol.Factory.class));
  }

  @Test
  void strictReadingIsOffByDefaultAndStrictWritingOn() throws Exception {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    TProtocol protocol = new GatunBinaryProtocol.Factory().getProtocol(buffer);
    protocol.writeMessageBegin(new TMessage("m", TMessageType.CALL, 1));
    protocol.writeMessageEnd();
    assertEquals((byte) 0x80, buffer.getArray()[0]);
    assertEquals("m", protocol.readMessageBegin().name);
    TProtocol old = new GatunBinaryProtocol.Factory(false, false).getProtocol(buffer);
    old.writeMessageBegin(new TMessage("old", TMessageType.CALL, 1));
    old.writeMessageEnd();
    assertEquals("old", protocol.readMessageBegin().name);
  }

  @Test
  void strictReadingRefusesAMessageWithoutVersion() throws Exception {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    TProtocol strict = new GatunBinaryProtocol.Factory(true, false).getProtocol(buffer);
    strict.writeMessageBegin(new TMessage("old", TMessageType.CALL, 1));
    strict.writeMessageEnd();
    TProtocolException e = assertThrows(TProtocolException.class, strict::readMessageBegin);
    assertEquals(TProtocolException.BAD_VERSION, e.getType());
  }

  @Test
  void lengthLimitsAreInLibthriftsOrder() throws Exception {
    for (TProtocol protocol :
        List.of(
            new GatunBinaryProtocol.Factory(5, -1).getProtocol(new TMemoryBuffer(64)),
            new GatunBinaryProtocol.Factory(false, true, 5, -1).getProtocol(new TMemoryBuffer(64)),
            new GatunCompactProtocol.Factory(5).getProtocol(new TMemoryBuffer(64)),
            new GatunCompactProtocol.Factory(5, -1).getProtocol(new TMemoryBuffer(64)))) {
      protocol.writeString("12345");
      protocol.writeString("123456");
      assertEquals("12345", protocol.readString());
      TProtocolException e = assertThrows(TProtocolException.class, protocol::readString);
      assertEquals(TProtocolException.SIZE_LIMIT, e.getType());
    }
  }

  private static Set<List<String>> constructors(Class<?> type) {
    assertTrue(Modifier.isPublic(type.getModifiers()));
    return Arrays.stream(type.getConstructors())
        .map(Constructor::getParameterTypes)
        .map(parameters -> Arrays.stream(parameters).map(Class::getName).toList())
        .collect(Collectors.toSet());
  }
}
