package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Point;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.peer.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.scheme.StandardScheme;
import org.apache.thrift.transport.TIOStreamTransport;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What libthrift's classes, and the applications built on them, rely on in a TProtocol. */
class DropInRulesTest {
  @ParameterizedTest
  @EnumSource
  void takesNoByteOfTheNextMessageFromAStream(Wire wire) throws Exception {
    byte[] first = Factories.serialize(Factories.ours(wire), new Point(1, 2));
    byte[] second = Factories.serialize(Factories.ours(wire), new Point(300, -4));
    ByteArrayInputStream stream = new ByteArrayInputStream(concat(first, second));
    TProtocol protocol = Factories.ours(wire).getProtocol(new TIOStreamTransport(stream));

    Point point = new Point();
    point.read(protocol);

    assertEquals(second.length, stream.available());
    point.clear();
    point.read(protocol);
    assertEquals(new Point(300, -4), point);
  }

  @ParameterizedTest
  @EnumSource
  void theReadPositionIsTrueAfterEveryCall(Wire wire) throws Exception {
    TProtocolFactory libthrifts = Factories.libthrifts(wire);
    byte[] bytes =
        bytes(
            libthrifts,
            p -> {
              p.writeI32(77_000);
              p.writeString("text");
              p.writeDouble(2.5);
              p.writeI64(-1);
              p.writeListBegin(new TList(TType.I16, 2));
              p.writeI16((short) 1);
              p.writeI16((short) -1);
            });
    TMemoryInputTransport expected = new TMemoryInputTransport(bytes);
    TMemoryInputTransport actual = new TMemoryInputTransport(bytes);
    TProtocol theirs = libthrifts.getProtocol(expected);
    TProtocol ours = Factories.ours(wire).getProtocol(actual);
    for (Factories.Calls call :
        List.<Factories.Calls>of(
            TProtocol::readI32,
            TProtocol::readString,
            TProtocol::readDouble,
            TProtocol::readI64,
            TProtocol::readListBegin,
            TProtocol::readI16,
            TProtocol::readI16)) {
      call.on(theirs);
      call.on(ours);
      assertEquals(expected.getBufferPosition(), actual.getBufferPosition());
    }
    assertEquals(0, actual.getBytesRemainingInBuffer());
  }

  @ParameterizedTest
  @EnumSource
  void writesReachTheTransportWithoutAFlush(Wire wire) throws Exception {
    Point point = new Point(1, -2);
    assertArrayEquals(
        Factories.serialize(Factories.libthrifts(wire), point),
        new TSerializer(Factories.ours(wire)).serialize(point));
  }

  @ParameterizedTest
  @EnumSource
  void aNakedValueReachesTheTransportAtOnce(Wire wire) throws Exception {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    TProtocol protocol = Factories.ours(wire).getProtocol(buffer);
    protocol.writeI32(123_456);
    assertEquals(123_456, protocol.readI32());
    protocol.writeString("now");
    assertEquals("now", protocol.readString());
    protocol.writeDouble(0.5);
    assertEquals(0.5, protocol.readDouble());
    protocol.writeBool(true);
    assertTrue(protocol.readBool());
  }

  @ParameterizedTest
  @EnumSource
  void anAbandonedMessageIsNoPartOfTheNext(Wire wire) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TProtocol protocol = Factories.ours(wire).getProtocol(new TIOStreamTransport(out));
    protocol.writeMessageBegin(new TMessage("lost", TMessageType.REPLY, 1));
    protocol.writeStructBegin(new TStruct("lost"));
    protocol.writeFieldBegin(new TField("f", TType.STRUCT, (short) 9));
    protocol.writeStructBegin(new TStruct("inner"));
    // A handler throws here; the server answers by a new message.
    int before = out.size();

    protocol.writeMessageBegin(new TMessage("kept", TMessageType.EXCEPTION, 2));
    new Point(5, 6).write(protocol);
    protocol.writeMessageEnd();

    byte[] kept = new byte[out.size() - before];
    System.arraycopy(out.toByteArray(), before, kept, 0, kept.length);
    assertArrayEquals(
        bytes(
            Factories.libthrifts(wire),
            p -> {
              p.writeMessageBegin(new TMessage("kept", TMessageType.EXCEPTION, 2));
              new Point(5, 6).write(p);
              p.writeMessageEnd();
            }),
        kept);
  }

  @ParameterizedTest
  @EnumSource
  void resetForgetsAnAbandonedStruct(Wire wire) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TProtocol protocol = Factories.ours(wire).getProtocol(new TIOStreamTransport(out));
    protocol.writeStructBegin(new TStruct("lost"));
    protocol.writeFieldBegin(new TField("f", TType.I32, (short) 9));
    protocol.writeI32(1);
    protocol.reset();
    int before = out.size();

    new Point(5, 6).write(protocol);

    byte[] kept = new byte[out.size() - before];
    System.arraycopy(out.toByteArray(), before, kept, 0, kept.length);
    assertArrayEquals(Factories.serialize(Factories.libthrifts(wire), new Point(5, 6)), kept);
  }

  @ParameterizedTest
  @EnumSource
  void theSchemeIsTheStandardOne(Wire wire) throws Exception {
    assertSame(StandardScheme.class, reader(wire, new byte[0]).getScheme());
  }

  @ParameterizedTest
  @EnumSource
  void aReadBinaryIsAWritableArray(Wire wire) throws Exception {
    byte[] bytes = bytes(Factories.ours(wire), p -> p.writeBinary(ByteBuffer.wrap(new byte[5])));
    for (TTransport transport :
        List.of(
            new TMemoryInputTransport(bytes),
            new TIOStreamTransport(new ByteArrayInputStream(bytes)))) {
      ByteBuffer binary = Factories.ours(wire).getProtocol(transport).readBinary();
      assertTrue(binary.hasArray());
      assertFalse(binary.isReadOnly());
      assertEquals(5, binary.remaining());
      binary.put(binary.position(), (byte) 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyBinaryIsAnArrayToo(Wire wire) throws Exception {
    byte[] bytes = bytes(Factories.ours(wire), p -> p.writeBinary(ByteBuffer.allocate(0)));
    ByteBuffer binary = reader(wire, bytes).readBinary();
    assertTrue(binary.hasArray());
    assertEquals(0, binary.remaining());
  }

  @ParameterizedTest
  @EnumSource
  void aReadBinarySharesTheMemoryTransportsArray(Wire wire) throws Exception {
    byte[] bytes = bytes(Factories.ours(wire), p -> p.writeBinary(ByteBuffer.wrap(new byte[5])));
    assertSame(bytes, reader(wire, bytes).readBinary().array());
  }

  @ParameterizedTest
  @EnumSource
  void writingABinaryLeavesItsPosition(Wire wire) throws Exception {
    for (ByteBuffer binary :
        List.of(
            ByteBuffer.wrap(new byte[] {9, 1, 2, 3, 9}, 1, 3),
            ByteBuffer.wrap(new byte[] {9, 1, 2, 3, 9}, 1, 3).slice(),
            ByteBuffer.allocateDirect(3).put(new byte[] {1, 2, 3}).flip(),
            ByteBuffer.wrap(new byte[] {1, 2, 3}).asReadOnlyBuffer())) {
      int position = binary.position();
      byte[] bytes = bytes(Factories.ours(wire), p -> p.writeBinary(binary));
      assertEquals(position, binary.position());
      assertEquals(ByteBuffer.wrap(new byte[] {1, 2, 3}), reader(wire, bytes).readBinary());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLargeBinaryIsWrittenWhole(Wire wire) throws Exception {
    byte[] large = new byte[3_000_000];
    large[2_999_999] = 7;
    Scalars struct = new Scalars().setABinary(large).setAString("x".repeat(300_000));
    assertArrayEquals(
        Factories.serialize(Factories.libthrifts(wire), struct),
        Factories.serialize(Factories.ours(wire), struct));
  }

  @ParameterizedTest
  @EnumSource
  void truncationIsATransportException(Wire wire) throws Exception {
    byte[] bytes = Factories.serialize(Factories.ours(wire), new Point(1, 2));
    for (int length = 0; length < bytes.length; length++) {
      TTransport transport = new TMemoryInputTransport(bytes, 0, length);
      TProtocol protocol = Factories.ours(wire).getProtocol(transport);
      assertThrows(TTransportException.class, () -> new Point().read(protocol));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMinimumSizeIsKnownForEveryType(Wire wire) throws Exception {
    byte[] types = {
      TType.STOP, TType.VOID, TType.BOOL, TType.BYTE, TType.DOUBLE, TType.I16, TType.I32,
      TType.I64, TType.STRING, TType.STRUCT, TType.MAP, TType.SET, TType.LIST, TType.UUID
    };
    int[] sizes =
        wire == Wire.BINARY
            ? new int[] {1, 1, 1, 1, 8, 2, 4, 8, 4, 1, 4, 4, 4, 16}
            : new int[] {1, 1, 1, 1, 8, 1, 1, 1, 1, 1, 1, 1, 1, 16};
    TProtocol ours = reader(wire, new byte[0]);
    for (int i = 0; i < types.length; i++) {
      assertEquals(sizes[i], ours.getMinSerializedSize(types[i]));
    }
    assertThrows(TTransportException.class, () -> ours.getMinSerializedSize((byte) 99));
    assertThrows(TTransportException.class, () -> ours.getMinSerializedSize((byte) -1));
  }

  @ParameterizedTest
  @EnumSource
  void aCountIsCheckedBeforeItsHeaderIsReturned(Wire wire) throws Exception {
    // A list, a set and a map of 2^27 elements, of which none follows.
    String list = wire == Wire.BINARY ? "0a08000000" : "f68080808001";
    String map = wire == Wire.BINARY ? "0a0a08000000" : "808080800166";
    for (Factories.Calls call :
        List.<Factories.Calls>of(TProtocol::readListBegin, TProtocol::readSetBegin)) {
      assertThrows(TTransportException.class, () -> call.on(Factories.reader(wire, list)));
    }
    assertThrows(TTransportException.class, () -> Factories.reader(wire, map).readMapBegin());
  }

  @ParameterizedTest
  @EnumSource
  void theLastFieldIsStopWithIdZero(Wire wire) throws Exception {
    TProtocol protocol = reader(wire, new byte[] {0});
    protocol.readStructBegin();
    TField field = protocol.readFieldBegin();
    assertEquals(TType.STOP, field.type);
    assertEquals(0, field.id);
  }

  @ParameterizedTest
  @EnumSource
  void oneProtocolServesBothDirections(Wire wire) throws Exception {
    TMemoryBuffer buffer = new TMemoryBuffer(4096);
    TProtocol protocol = Factories.ours(wire).getProtocol(buffer);
    for (int i = 0; i < 20; i++) {
      new Point(i, -i).write(protocol);
      Point read = new Point();
      read.read(protocol);
      assertEquals(new Point(i, -i), read);
    }
  }

  @ParameterizedTest
  @EnumSource
  void resetForgetsAPendingBoolAndTheFieldIds(Wire wire) throws Exception {
    TMemoryInputTransport transport = new TMemoryInputTransport();
    TProtocol protocol = Factories.ours(wire).getProtocol(transport);
    // A field of type bool and value true, whose value nobody reads.
    transport.reset(HexFormat.of().parseHex(wire == Wire.BINARY ? "020003" : "31"));
    protocol.readStructBegin();
    protocol.readFieldBegin();
    protocol.reset();

    transport.reset(new byte[] {0});
    assertFalse(protocol.readBool());
    byte[] bytes = Factories.serialize(Factories.ours(wire), new Point(8, 9));
    transport.reset(bytes);
    Point point = new Point();
    point.read(protocol);
    assertEquals(new Point(8, 9), point);
  }

  @ParameterizedTest
  @EnumSource
  void aDeserializerGoesOnAfterAFailure(Wire wire) throws Exception {
    byte[] bytes = Factories.serialize(Factories.ours(wire), new Point(8, 9));
    org.apache.thrift.TDeserializer deserializer =
        new org.apache.thrift.TDeserializer(Factories.ours(wire));
    for (int length = 0; length < bytes.length; length++) {
      byte[] truncated = java.util.Arrays.copyOf(bytes, length);
      assertThrows(TException.class, () -> deserializer.deserialize(new Point(), truncated));
      Point point = new Point();
      deserializer.deserialize(point, bytes);
      assertEquals(new Point(8, 9), point);
    }
  }

  @ParameterizedTest
  @EnumSource
  void skippingAStringOfAMemoryTransportTakesItsLengthOnly(Wire wire) throws Exception {
    byte[] bytes = bytes(Factories.ours(wire), p -> p.writeString("s".repeat(1000)));
    TMemoryInputTransport transport = new TMemoryInputTransport(bytes);
    TProtocolUtil.skip(Factories.ours(wire).getProtocol(transport), TType.STRING);
    assertEquals(0, transport.getBytesRemainingInBuffer());
    transport.reset(bytes);
    Factories.ours(wire).getProtocol(transport).skip(TType.STRING);
    assertEquals(0, transport.getBytesRemainingInBuffer());
  }

  @ParameterizedTest
  @EnumSource
  void aFactoryServesManyThreads(Wire wire) throws Exception {
    TProtocolFactory factory = Factories.ours(wire);
    List<Callable<Boolean>> tasks =
        IntStream.range(0, 64)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      Lists lists = new Lists().setInts(List.of(i, -i, i << 20));
                      for (int round = 0; round < 50; round++) {
                        byte[] bytes = Factories.serialize(factory, lists);
                        if (!lists.equals(Factories.deserialize(factory, new Lists(), bytes))) {
                          return false;
                        }
                      }
                      return true;
                    })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> result : threads.invokeAll(tasks)) {
        assertTrue(result.get());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFactoryMakesANewProtocolForEachTransport(Wire wire) throws Exception {
    TProtocolFactory factory = Factories.ours(wire);
    TTransport transport = new TMemoryInputTransport(new byte[0]);
    assertNotSame(factory.getProtocol(transport), factory.getProtocol(transport));
    assertSame(transport, factory.getProtocol(transport).getTransport());
  }

  @ParameterizedTest
  @EnumSource
  void aFactorySurvivesJavaSerialization(Wire wire) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(Factories.ours(wire));
    }
    Object copy = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject();
    TProtocolFactory factory = assertInstanceOf(TProtocolFactory.class, copy);
    assertArrayEquals(
        Factories.serialize(Factories.libthrifts(wire), new Point(1, 2)),
        Factories.serialize(factory, new Point(1, 2)));
  }

  @ParameterizedTest
  @EnumSource
  void malformedUtf8IsReplaced(Wire wire) throws Exception {
    byte[] malformed = {'a', (byte) 0xc3, 'b', (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    byte[] bytes = bytes(Factories.ours(wire), p -> p.writeBinary(ByteBuffer.wrap(malformed)));
    String expected = new String(malformed, StandardCharsets.UTF_8);
    assertTrue(expected.contains("\ufffd"));
    assertEquals(expected, reader(wire, bytes).readString());
    TTransport stream = new TIOStreamTransport(new ByteArrayInputStream(bytes));
    assertEquals(expected, Factories.ours(wire).getProtocol(stream).readString());
  }

  @ParameterizedTest
  @EnumSource
  void loneSurrogatesAreWrittenAsQuestionMarks(Wire wire) throws Exception {
    byte[] bytes = bytes(Factories.ours(wire), p -> p.writeString("a\ud800b\udc00"));
    assertEquals("a?b?", reader(wire, bytes).readString());
  }

  @ParameterizedTest
  @EnumSource
  void javaSerializationOfGeneratedClassesIsUntouched(Wire wire) throws Exception {
    Everything everything = new Everything().setScalars(new Scalars().setAnI32(5));
    byte[] bytes = Factories.serialize(Factories.ours(wire), everything);
    Everything read = Factories.deserialize(Factories.ours(wire), new Everything(), bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(read);
    }
    assertEquals(
        everything,
        new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject());
  }

  @ParameterizedTest
  @EnumSource
  void aNegativeLengthInSkipIsAnErrorWhereItStands(Wire wire) throws Exception {
    // In Binary the length alone; in Compact -1 as an unsigned varint.
    byte[] bytes = HexFormat.of().parseHex(wire == Wire.BINARY ? "ffffffff00" : "ffffffff0f00");
    TMemoryInputTransport transport = new TMemoryInputTransport(bytes);
    TProtocol protocol = Factories.ours(wire).getProtocol(transport);
    TProtocolException e =
        assertThrows(TProtocolException.class, () -> protocol.skip(TType.STRING));
    assertEquals(TProtocolException.NEGATIVE_SIZE, e.getType());
    assertTrue(transport.getBufferPosition() >= 0 && transport.getBytesRemainingInBuffer() >= 1);
    TProtocol stream =
        Factories.ours(wire).getProtocol(new TIOStreamTransport(new ByteArrayInputStream(bytes)));
    assertThrows(TProtocolException.class, () -> stream.skip(TType.STRING));
  }

  private static TProtocol reader(Wire wire, byte[] bytes) throws TTransportException {
    return Factories.ours(wire).getProtocol(new TMemoryInputTransport(bytes));
  }

  private static byte[] bytes(TProtocolFactory factory, Factories.Calls calls) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(1024);
    calls.on(factory.getProtocol(buffer));
    return java.util.Arrays.copyOf(buffer.getArray(), buffer.length());
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
