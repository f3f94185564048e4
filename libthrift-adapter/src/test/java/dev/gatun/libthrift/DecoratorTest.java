package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Point;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.peer.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TMultiplexedProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolDecorator;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Protocols that wrap ours, as libthrift's decorators and applications' own do. */
class DecoratorTest {
  @ParameterizedTest
  @EnumSource
  void aDecoratedProtocolWritesTheSameBytes(Wire wire) throws Exception {
    Everything everything = everything();
    TMemoryBuffer buffer = new TMemoryBuffer(4096);
    everything.write(new Noting(Factories.ours(wire).getProtocol(buffer)));
    assertArrayEquals(Factories.serialize(Factories.libthrifts(wire), everything), content(buffer));
  }

  @ParameterizedTest
  @EnumSource
  void aDecoratedProtocolReadsTheSameValue(Wire wire) throws Exception {
    byte[] bytes = Factories.serialize(Factories.libthrifts(wire), everything());
    Noting protocol =
        new Noting(Factories.ours(wire).getProtocol(new TMemoryInputTransport(bytes)));
    Everything read = new Everything();
    read.read(protocol);
    assertEquals(everything(), read);
    assertTrue(protocol.noted.contains((short) 7));
  }

  @ParameterizedTest
  @EnumSource
  void aDecoratedProtocolSkips(Wire wire) throws Exception {
    byte[] bytes = Factories.serialize(Factories.libthrifts(wire), everything());
    TMemoryInputTransport transport = new TMemoryInputTransport(bytes);
    new Noting(Factories.ours(wire).getProtocol(transport)).skip(TType.STRUCT);
    assertEquals(0, transport.getBytesRemainingInBuffer());
  }

  @ParameterizedTest
  @EnumSource
  void aMultiplexedProtocolPrefixesTheName(Wire wire) throws Exception {
    assertArrayEquals(multiplexed(Factories.libthrifts(wire)), multiplexed(Factories.ours(wire)));
  }

  /** An application that writes to the transport itself, between two calls of the protocol. */
  @ParameterizedTest
  @EnumSource
  void whatADecoratorWritesToTheTransportStaysInOrder(Wire wire) throws Exception {
    assertArrayEquals(withRawBytes(Factories.libthrifts(wire)), withRawBytes(Factories.ours(wire)));
  }

  private static byte[] multiplexed(TProtocolFactory factory) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    TProtocol protocol = new TMultiplexedProtocol(factory.getProtocol(buffer), "Calculator");
    protocol.writeMessageBegin(new TMessage("add", TMessageType.CALL, 3));
    new Point(1, 2).write(protocol);
    protocol.writeMessageEnd();
    return content(buffer);
  }

  private static byte[] withRawBytes(TProtocolFactory factory) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    TProtocol protocol = factory.getProtocol(buffer);
    protocol.writeStructBegin(new org.apache.thrift.protocol.TStruct("struct"));
    protocol.writeFieldBegin(new TField("before", TType.I32, (short) 1));
    protocol.writeI32(-1);
    protocol.writeFieldEnd();
    protocol.writeFieldBegin(new TField("raw", TType.UUID, (short) 2));
    protocol.getTransport().write(new byte[16], 0, 16);
    protocol.writeFieldEnd();
    protocol.writeFieldStop();
    protocol.writeStructEnd();
    return content(buffer);
  }

  private static byte[] content(TMemoryBuffer buffer) {
    return Arrays.copyOf(buffer.getArray(), buffer.length());
  }

  private static Everything everything() {
    return new Everything()
        .setScalars(new Scalars().setABool(true).setAString("text").setABinary(new byte[] {1, 2}))
        .setTree(new dev.gatun.libthrift.idl.Tree(1, List.of()));
  }

  /** Notes the ids of the fields that pass. */
  private static final class Noting extends TProtocolDecorator {
    private final List<Short> noted = new ArrayList<>();

    Noting(TProtocol protocol) {
      super(protocol);
    }

    @Override
    public TField readFieldBegin() throws TException {
      TField field = super.readFieldBegin();
      noted.add(field.id);
      return field;
    }
  }
}
