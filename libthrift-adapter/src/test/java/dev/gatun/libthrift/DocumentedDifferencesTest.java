package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.libthrift.idl.uuids.IdentifiedContainers;
import dev.gatun.libthrift.peer.Wire;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where we are right and libthrift 0.25.0 is not. When a newer libthrift is right too, the second
 * half of a test fails: then the README and the corrected oracle can be shortened.
 */
class DocumentedDifferencesTest {
  private static final UUID ID = new UUID(1, 2);

  @ParameterizedTest
  @EnumSource
  void uuidsInContainersAreReadBack(Wire wire) throws Exception {
    for (IdentifiedContainers struct :
        List.of(
            new IdentifiedContainers().setIds(List.of(ID, new UUID(-1, 7))),
            new IdentifiedContainers().setDistinct(Set.of(ID)),
            new IdentifiedContainers().setNames(Map.of(ID, "name")),
            new IdentifiedContainers().setByName(Map.of("name", ID)))) {
      byte[] bytes = Factories.serialize(Factories.ours(wire), struct);
      assertEquals(
          struct, Factories.deserialize(Factories.ours(wire), new IdentifiedContainers(), bytes));
      assertThrows(
          TException.class,
          () ->
              Factories.deserialize(Factories.libthrifts(wire), new IdentifiedContainers(), bytes));
    }
  }

  @ParameterizedTest
  @EnumSource
  void uuidsAreSkipped(Wire wire) throws Exception {
    TMemoryInputTransport transport = new TMemoryInputTransport(new byte[20]);
    Factories.ours(wire).getProtocol(transport).skip(TType.UUID);
    assertEquals(4, transport.getBytesRemainingInBuffer());
    assertThrows(
        TException.class,
        () ->
            Factories.libthrifts(wire)
                .getProtocol(new TMemoryInputTransport(new byte[20]))
                .skip(TType.UUID));
  }
}
