package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Point;
import dev.gatun.libthrift.idl.Refused;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.idl.service.TestService;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;

/** Every kind of call, one after another on one connection. */
final class Conversation {
  private Conversation() {}

  static void with(TestService.Iface client) throws TException, InterruptedException {
    client.nothing();
    assertEquals("base text", client.baseMethod("text"));
    assertTrue(client.echoBool(true));
    assertEquals((byte) -128, client.echoI8((byte) -128));
    assertEquals((short) 1234, client.echoI16((short) 1234));
    assertEquals(Integer.MIN_VALUE, client.echoI32(Integer.MIN_VALUE));
    assertEquals(Long.MAX_VALUE, client.echoI64(Long.MAX_VALUE));
    assertEquals(Math.E, client.echoDouble(Math.E));
    assertEquals("grüße 🚢", client.echoString("grüße 🚢"));
    assertEquals("", client.echoString(""));
    assertEquals("x".repeat(100_000), client.echoString("x".repeat(100_000)));
    ByteBuffer binary = ByteBuffer.wrap(new byte[] {0, 1, -1});
    assertEquals(binary, client.echoBinary(binary));
    Everything everything =
        new Everything()
            .setScalars(new Scalars().setAnI64(5).setAString("s"))
            .setLists(new Lists().setInts(IntStream.range(0, 5000).boxed().toList()));
    assertEquals(everything, client.echoEverything(everything));
    assertEquals(
        List.of(new Point(3, 4), new Point(1, 2)),
        client.reversed(List.of(new Point(1, 2), new Point(3, 4))));
    assertEquals(Map.of("a", 7L, "b", 7L), client.counted(Set.of("a", "b"), 7));

    assertEquals(3, client.divide(10, 3));
    Refused refused = assertThrows(Refused.class, () -> client.divide(10, 0));
    assertEquals(new Refused("division by zero").setCode(33).setWhere(new Point(10, 0)), refused);
    assertEquals(2, client.divide(10, 5));

    TApplicationException failed =
        assertThrows(TApplicationException.class, () -> client.fail("reason"));
    assertEquals(TApplicationException.INTERNAL_ERROR, failed.getType());
    assertEquals("still there", client.echoString("still there"));

    int before = client.notes();
    client.note("one way");
    for (int i = 0; i < 1000 && client.notes() == before; i++) {
      Thread.sleep(5);
    }
    assertEquals(before + 1, client.notes());
  }
}
