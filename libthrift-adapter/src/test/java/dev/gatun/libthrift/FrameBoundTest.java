package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.libthrift.peer.Wire;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.layered.TFastFramedTransport;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A length or a count is held against the frame that it is in, however large the frames were that
 * came before, and whatever array the transport has kept of them.
 */
class FrameBoundTest {
  private static final int LARGE = 10_000;

  /** libthrift's framed transports. */
  enum Framed {
    FRAMED,
    FAST_FRAMED;

    TTransport over(TTransport transport) throws TTransportException {
      return this == FRAMED ? new TFramedTransport(transport) : new TFastFramedTransport(transport);
    }
  }

  static Stream<Arguments> transports() {
    return Arrays.stream(Wire.values())
        .flatMap(wire -> Arrays.stream(Framed.values()).map(framed -> Arguments.of(wire, framed)));
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aCountOverTheFrameIsRefusedWithItsHeader(Wire wire, Framed framed) throws Exception {
    TList list = new TList(TType.BYTE, LARGE / 2);
    TSet set = new TSet(TType.BYTE, LARGE / 2);
    TMap map = new TMap(TType.BYTE, TType.BYTE, LARGE / 4);
    refused(wire, framed, p -> p.writeListBegin(list), TProtocol::readListBegin);
    refused(wire, framed, p -> p.writeSetBegin(set), TProtocol::readSetBegin);
    refused(wire, framed, p -> p.writeMapBegin(map), TProtocol::readMapBegin);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aCountThatTheFrameHoldsIsRead(Wire wire, Framed framed) throws Exception {
    TProtocol protocol =
        afterALargeFrame(
            wire,
            framed,
            p -> {
              p.writeListBegin(new TList(TType.BYTE, 3));
              for (byte i = 0; i < 3; i++) {
                p.writeByte(i);
              }
            });
    assertEquals(3, protocol.readListBegin().size);
  }

  private static void refused(Wire wire, Framed framed, Factories.Calls write, Factories.Calls read)
      throws TException {
    TProtocol protocol = afterALargeFrame(wire, framed, write);
    assertThrows(TTransportException.class, () -> read.on(protocol));
  }

  /** Returns our protocol at the second frame of two. */
  private static TProtocol afterALargeFrame(Wire wire, Framed framed, Factories.Calls second)
      throws TException {
    TMemoryBuffer wireBytes = new TMemoryBuffer(2 * LARGE);
    TTransport out = framed.over(wireBytes);
    TProtocol writer = Factories.libthrifts(wire).getProtocol(out);
    writer.writeString("x".repeat(LARGE));
    out.flush();
    second.on(writer);
    out.flush();
    TProtocol reader = Factories.ours(wire).getProtocol(framed.over(wireBytes));
    assertEquals(LARGE, reader.readString().length());
    return reader;
  }
}
