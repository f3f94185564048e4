package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.libthrift.Factories.Calls;
import dev.gatun.libthrift.peer.Wire;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of each construct, typed in from Apache Thrift's specifications: {@code
 * doc/specs/thrift-binary-protocol.md} and {@code thrift-compact-protocol.md}.
 */
class GoldenBytesTest {
  private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
  private static final String ID_BYTES = "00112233445566778899aabbccddeeff";

  static Stream<Arguments> binary() {
    return Stream.of(
        golden("true", "01", p -> p.writeBool(true)),
        golden("false", "00", p -> p.writeBool(false)),
        golden("i8", "80", p -> p.writeByte((byte) -128)),
        golden("i16", "8001", p -> p.writeI16((short) -32767)),
        golden("i32", "80000001", p -> p.writeI32(-2147483647)),
        golden("i64", "0102030405060708", p -> p.writeI64(0x0102030405060708L)),
        golden("double", "3ff0000000000000", p -> p.writeDouble(1.0)),
        golden("uuid", ID_BYTES, p -> p.writeUuid(ID)),
        golden("string", "0000000361c3a9", p -> p.writeString("aé")),
        golden("binary", "0000000201ff", p -> p.writeBinary(ByteBuffer.wrap(new byte[] {1, -1}))),
        golden("field", "080007", p -> p.writeFieldBegin(field(TType.I32, 7))),
        golden("bool field", "02000701", GoldenBytesTest::trueField),
        golden("list", "0800000003", p -> p.writeListBegin(new TList(TType.I32, 3))),
        golden("set", "0b00000010", p -> p.writeSetBegin(new TSet(TType.STRING, 16))),
        golden("map", "080b00000002", p -> p.writeMapBegin(new TMap(TType.I32, TType.STRING, 2))),
        golden("empty map", "080b00000000", p -> p.writeMapBegin(new TMap((byte) 8, (byte) 11, 0))),
        golden("empty struct", "00", GoldenBytesTest::emptyStruct),
        golden("message", "800100010000000470696e6700000005", p -> message(p, 5)));
  }

  static Stream<Arguments> compact() {
    return Stream.of(
        golden("true", "01", p -> p.writeBool(true)),
        golden("false", "02", p -> p.writeBool(false)),
        golden("i8", "80", p -> p.writeByte((byte) -128)),
        golden("i16", "fdff03", p -> p.writeI16((short) -32767)),
        golden("i32", "fdffffff0f", p -> p.writeI32(-2147483647)),
        golden("i64", "ffffffffffffffffff01", p -> p.writeI64(Long.MIN_VALUE)),
        golden("double", "000000000000f03f", p -> p.writeDouble(1.0)),
        golden("uuid", ID_BYTES, p -> p.writeUuid(ID)),
        golden("string", "0361c3a9", p -> p.writeString("aé")),
        golden("binary", "0201ff", p -> p.writeBinary(ByteBuffer.wrap(new byte[] {1, -1}))),
        golden("field with delta", "75", p -> p.writeFieldBegin(field(TType.I32, 7))),
        golden("field of id 0", "0500", p -> p.writeFieldBegin(field(TType.I32, 0))),
        golden("field of id -3", "0505", p -> p.writeFieldBegin(field(TType.I32, -3))),
        golden("field of id 16", "0520", p -> p.writeFieldBegin(field(TType.I32, 16))),
        golden("field of id 32767", "05feff03", p -> p.writeFieldBegin(field(TType.I32, 32767))),
        golden("bool field", "71", GoldenBytesTest::trueField),
        golden("short list", "e5", p -> p.writeListBegin(new TList(TType.I32, 14))),
        golden("long list", "f50f", p -> p.writeListBegin(new TList(TType.I32, 15))),
        golden("set", "f810", p -> p.writeSetBegin(new TSet(TType.STRING, 16))),
        golden("map", "0258", p -> p.writeMapBegin(new TMap(TType.I32, TType.STRING, 2))),
        golden("empty map", "00", p -> p.writeMapBegin(new TMap((byte) 8, (byte) 11, 0))),
        golden("empty struct", "00", GoldenBytesTest::emptyStruct),
        golden("message", "8221050470696e67", p -> message(p, 5)),
        golden("message of sequence number -1", "8221ffffffff0f0470696e67", p -> message(p, -1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void binary(String construct, String bytes, Calls calls) throws Exception {
    assertEquals(bytes, Factories.written(Wire.BINARY, calls));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void compact(String construct, String bytes, Calls calls) throws Exception {
    assertEquals(bytes, Factories.written(Wire.COMPACT, calls));
  }

  @Test
  void binaryMessageWithoutVersion() throws Exception {
    TProtocol reader = Factories.reader(Wire.BINARY, "0000000470696e670100000005");
    assertEquals(new TMessage("ping", TMessageType.CALL, 5), reader.readMessageBegin());
  }

  @Test
  void binaryMessageIsReadBack() throws Exception {
    TProtocol reader = Factories.reader(Wire.BINARY, "800100010000000470696e6700000005");
    assertEquals(new TMessage("ping", TMessageType.CALL, 5), reader.readMessageBegin());
  }

  @Test
  void compactMessageIsReadBack() throws Exception {
    TProtocol reader = Factories.reader(Wire.COMPACT, "8221ffffffff0f0470696e67");
    assertEquals(new TMessage("ping", TMessageType.CALL, -1), reader.readMessageBegin());
  }

  @ParameterizedTest
  @CsvSource({"00,false", "01,true", "02,false", "ff,false"})
  void binaryBoolIsTrueForOneAlone(String byteRead, boolean expected) throws Exception {
    assertEquals(expected, Factories.reader(Wire.BINARY, byteRead).readBool());
  }

  @ParameterizedTest
  @CsvSource({"00,false", "01,true", "02,false", "ff,false"})
  void compactBoolElementIsTrueForOneAlone(String byteRead, boolean expected) throws Exception {
    assertEquals(expected, Factories.reader(Wire.COMPACT, byteRead).readBool());
  }

  @Test
  void compactListOfBoolsHasEitherElementType() throws Exception {
    assertEquals(TType.BOOL, Factories.reader(Wire.COMPACT, "110101").readListBegin().elemType);
    assertEquals(TType.BOOL, Factories.reader(Wire.COMPACT, "120101").readListBegin().elemType);
  }

  @Test
  void compactBoolFieldsCarryTheirValueInTheHeader() throws Exception {
    TProtocol reader = Factories.reader(Wire.COMPACT, "1112");
    reader.readStructBegin();
    assertEquals(TType.BOOL, reader.readFieldBegin().type);
    assertTrue(reader.readBool());
    assertEquals(2, reader.readFieldBegin().id);
    assertFalse(reader.readBool());
  }

  @ParameterizedTest
  @CsvSource({"ffffffff7f,-2147483648", "ffffffff0f,-2147483648", "feffffff0f,2147483647"})
  void compactFifthByteDropsItsExcessBits(String bytes, int expected) throws Exception {
    assertEquals(expected, Factories.reader(Wire.COMPACT, bytes).readI32());
  }

  @Test
  void compactTenthByteDropsItsExcessBits() throws Exception {
    assertEquals(Long.MIN_VALUE, Factories.reader(Wire.COMPACT, "ffffffffffffffffff7f").readI64());
  }

  @Test
  void compactI16IsTruncated() throws Exception {
    assertEquals(0, Factories.reader(Wire.COMPACT, "808010").readI16());
  }

  @Test
  void compactHeaderOfTypeZeroWithDeltaEndsTheStruct() throws Exception {
    assertEquals(TType.STOP, Factories.reader(Wire.COMPACT, "10").readFieldBegin().type);
  }

  @ParameterizedTest
  @CsvSource({"1e", "1f"})
  void compactTypesAboveUuidAreRefused(String header) throws Exception {
    TProtocol reader = Factories.reader(Wire.COMPACT, header);
    reader.readStructBegin();
    assertThrows(TProtocolException.class, reader::readFieldBegin);
  }

  @Test
  void compactEmptyMapHasNoTypes() throws Exception {
    TMap map = Factories.reader(Wire.COMPACT, "00").readMapBegin();
    assertEquals(TType.STOP, map.keyType);
    assertEquals(TType.STOP, map.valueType);
    assertEquals(0, map.size);
  }

  private static Arguments golden(String name, String bytes, Calls calls) {
    return Arguments.of(name, bytes, calls);
  }

  private static TField field(byte type, int id) {
    return new TField("field", type, (short) id);
  }

  private static void trueField(TProtocol protocol) throws TException {
    protocol.writeFieldBegin(field(TType.BOOL, 7));
    protocol.writeBool(true);
    protocol.writeFieldEnd();
  }

  private static void emptyStruct(TProtocol protocol) throws TException {
    protocol.writeStructBegin(new TStruct("empty"));
    protocol.writeFieldStop();
    protocol.writeStructEnd();
  }

  private static void message(TProtocol protocol, int sequenceNumber) throws TException {
    protocol.writeMessageBegin(new TMessage("ping", TMessageType.CALL, sequenceNumber));
    protocol.writeMessageEnd();
  }
}
