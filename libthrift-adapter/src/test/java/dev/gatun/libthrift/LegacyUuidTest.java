package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.libthrift.idl.uuids.Identified;
import dev.gatun.libthrift.peer.Wire;
import java.util.Arrays;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TLegacyUuidProtocolDecorator;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The decorator that reads and writes a uuid on the transport, past the protocol. */
class LegacyUuidTest {
  private static final Identified IDENTIFIED =
      new Identified(new UUID(1, 2), "name").setParent(new UUID(-3, 4));

  @ParameterizedTest
  @EnumSource
  void uuidsAreWrittenInTheOldOrderAndPlace(Wire wire) throws Exception {
    assertArrayEquals(written(Factories.libthrifts(wire)), written(Factories.ours(wire)));
  }

  @ParameterizedTest
  @EnumSource
  void uuidsAreReadFromTheOldOrderAndPlace(Wire wire) throws Exception {
    TMemoryInputTransport transport =
        new TMemoryInputTransport(written(Factories.libthrifts(wire)));
    Identified read = new Identified();
    read.read(new TLegacyUuidProtocolDecorator(Factories.ours(wire).getProtocol(transport)));
    assertEquals(IDENTIFIED, read);
  }

  private static byte[] written(TProtocolFactory factory) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(256);
    IDENTIFIED.write(new TLegacyUuidProtocolDecorator(factory.getProtocol(buffer)));
    return Arrays.copyOf(buffer.getArray(), buffer.length());
  }
}
