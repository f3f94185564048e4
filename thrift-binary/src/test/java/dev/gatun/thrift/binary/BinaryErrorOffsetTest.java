package dev.gatun.thrift.binary;

import static dev.gatun.testing.Malformed.badVersion;
import static dev.gatun.testing.Malformed.missingField;
import static dev.gatun.testing.Malformed.negative;
import static dev.gatun.testing.Malformed.notOneField;
import static dev.gatun.testing.Malformed.notUtf8;
import static dev.gatun.testing.Malformed.overBudget;
import static dev.gatun.testing.Malformed.tooDeep;
import static dev.gatun.testing.Malformed.truncated;
import static dev.gatun.testing.Malformed.wrongType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.testing.Malformed;
import dev.gatun.thrift.ThriftType;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which byte an error points at: the one behind the bar. */
class BinaryErrorOffsetTest {
  private static final Limits LIMITS = Limits.DEFAULT.withDepth(3).withDecodedBytes(2400);

  /** What stands before the bytes of a case, in the message. */
  private static final int BYTES_BEFORE = 16;

  /** What stands before the message, in its array. */
  private static final int BYTES_OUTSIDE = 5;

  static Stream<Malformed<BinaryReader>> values() {
    return Stream.of(
        truncated("|", BinaryReader::readBool),
        truncated("|", BinaryReader::readBoolField),
        truncated("|", BinaryReader::readI8),
        truncated("|00", BinaryReader::readI16),
        truncated("|000000", BinaryReader::readI32),
        truncated("|00000000000000", BinaryReader::readI64),
        truncated("|00000000000000", BinaryReader::readDouble),
        truncated("|0000000000000000 00000000000000", BinaryReader::readUuid),
        truncated("|000000", BinaryReader::readString),
        truncated("|00000003 6162", BinaryReader::readString),
        truncated("|00000003 6162", BinaryReader::readLazyString),
        truncated("|00000003 6162", BinaryReader::readBinary),
        negative("|ffffffff 6162", BinaryReader::readString),
        negative("|80000000 6162", BinaryReader::readLazyString),
        negative("|ffffffff 6162", BinaryReader::readBinary),
        notUtf8("00000004 6162|ff63", BinaryReader::readString),
        notUtf8("00000004 6162|ff63", BinaryReader::readLazyString),
        notUtf8("00000003 6162|c3", BinaryReader::readString),
        notUtf8("00000400" + "61".repeat(1000) + "|80" + "61".repeat(23), r -> r.readString()));
  }

  static Stream<Malformed<BinaryReader>> containers() {
    return Stream.of(
        truncated("|03 000000", BinaryReader::readListBegin),
        truncated("03 |00000002 01", BinaryReader::readListBegin),
        truncated("10 |7fffffff 01", reader -> reader.readSetBegin(ThriftType.UUID)),
        truncated("|03 03 000000", BinaryReader::readMapBegin),
        truncated("03 03 |00000001 01", BinaryReader::readMapBegin),
        negative("03 |ffffffff 01", BinaryReader::readListBegin),
        negative("03 |80000000 01", reader -> reader.readSetBegin(ThriftType.I8)),
        negative("03 03 |ffffffff 01", BinaryReader::readMapBegin),
        wrongType("|07 00000001 00", BinaryReader::readListBegin),
        wrongType("|07 03 00000001 0000", BinaryReader::readMapBegin),
        wrongType("03 |07 00000001 0000", BinaryReader::readMapBegin),
        wrongType("|06 00000001 0000", reader -> reader.readListBegin(ThriftType.I8)),
        wrongType("|06 00000001 0000", reader -> reader.readSetBegin(ThriftType.I8)),
        wrongType("|06 03 00000001 000000", BinaryErrorOffsetTest::readMapOfI8s),
        wrongType("03 |06 00000001 000000", BinaryErrorOffsetTest::readMapOfI8s),
        overBudget("|0c 00000065" + "00".repeat(101), BinaryReader::readListBegin),
        overBudget("|03 03 00000065" + "00".repeat(202), BinaryReader::readMapBegin),
        truncated("|00", reader -> reader.readBools(2)),
        truncated("|00", reader -> reader.readI8s(2)),
        truncated("|000000", reader -> reader.readI16s(2)),
        truncated("|00000000000000", reader -> reader.readI32s(2)),
        truncated("|00000000000000", reader -> reader.readI64s(1)),
        truncated("|00000000000000", reader -> reader.readDoubles(1)));
  }

  static Stream<Malformed<BinaryReader>> structs() {
    return Stream.of(
        truncated("|", BinaryReader::readFieldBegin),
        truncated("|0b 00", BinaryReader::readFieldBegin),
        wrongType("|07 0001 00", reader -> reader.skipField(reader.readFieldBegin() >>> 16)),
        tooDeep("|00", reader -> openStructs(reader, 4)),
        missingField(
            "080001 00000000 00 |",
            reader -> {
              reader.skip(ThriftType.STRUCT);
              throw reader.missingField("name");
            }),
        notOneField(
            "00 |",
            reader -> {
              reader.skip(ThriftType.STRUCT);
              throw reader.notOneField();
            }),
        notOneField(
            "080002 |00000000 00",
            reader -> {
              reader.readFieldBegin();
              throw reader.notOneField();
            }));
  }

  static Stream<Malformed<BinaryReader>> messages() {
    return Stream.of(
        truncated("|800100", BinaryReader::readMessageBegin),
        truncated("80010001 |000000", BinaryReader::readMessageBegin),
        truncated("80010001 |00000004 7069", BinaryReader::readMessageBegin),
        truncated("80010001 00000001 70 |000000", BinaryReader::readMessageBegin),
        truncated("|00000004 7069", BinaryReader::readMessageBegin),
        truncated("00000001 70 |", BinaryReader::readMessageBegin),
        truncated("00000001 70 01 |000000", BinaryReader::readMessageBegin),
        negative("80010001 |ffffffff 70", BinaryReader::readMessageBegin),
        notUtf8("80010001 00000002 70|ff 00000000", BinaryReader::readMessageBegin),
        notUtf8("00000002 70|ff 01 00000000", BinaryReader::readMessageBegin),
        badVersion("|80020001 00000000", BinaryReader::readMessageBegin),
        badVersion("|00000001 70 01", BinaryReader::readStrictMessageBegin));
  }

  static Stream<Malformed<BinaryReader>> skipped() {
    return Stream.of(
        truncated("|", reader -> reader.skip(ThriftType.BOOL)),
        truncated("|000000", reader -> reader.skip(ThriftType.I32)),
        truncated("08 0001 |000000", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("08 0001 00000000 |08 00", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("0b 0001 |00000003 6162", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("0f 0001 03 |00000002 00", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("0b 00000002 00000001 61 |00000001", reader -> reader.skip(ThriftType.LIST)),
        truncated("03 0b 00000001 00 |00000001", reader -> reader.skip(ThriftType.MAP)),
        negative("|ffffffff", reader -> reader.skip(ThriftType.STRING)),
        negative("0b |ffffffff", reader -> reader.skip(ThriftType.SET)),
        negative("0b 0b |ffffffff", reader -> reader.skip(ThriftType.MAP)),
        wrongType("|00", reader -> reader.skip(7)),
        wrongType("|07 0001 00", reader -> reader.skip(ThriftType.STRUCT)),
        wrongType("0c 0001 |07 0001 00 00", reader -> reader.skip(ThriftType.STRUCT)),
        wrongType("|07 00000001 00", reader -> reader.skip(ThriftType.LIST)),
        wrongType("03 |07 00000001 0000", reader -> reader.skip(ThriftType.MAP)),
        tooDeep("0c0001 0c0001 0c0001 |00 00 00 00", reader -> reader.skip(ThriftType.STRUCT)),
        tooDeep(
            "0f00000001 0f00000001 0f00000001 |0300000000", reader -> reader.skip(ThriftType.LIST)),
        tooDeep(
            "030d00000001 00 030d00000001 00 030d00000001 00 |030300000000",
            reader -> reader.skip(ThriftType.MAP)));
  }

  @ParameterizedTest
  @MethodSource({"values", "containers", "structs", "messages", "skipped"})
  void itIsTheFirstByteOfWhatIsWrong(Malformed<BinaryReader> malformed) {
    byte[] array = malformed.bytesAfter(BYTES_OUTSIDE + BYTES_BEFORE);
    int length = array.length - BYTES_OUTSIDE;
    try (BinaryReader reader =
        new BinaryReader(array, BYTES_OUTSIDE, length, BufferPool.shared(), LIMITS)) {
      reader.skip(ThriftType.UUID);
      malformed.check(reader, BYTES_BEFORE);
    }
  }

  @Test
  void aMessageOverTheLimitIsWrongFromItsStart() {
    Limits limits = Limits.DEFAULT.withMessageBytes(3);
    DecodeException e =
        assertThrows(
            DecodeException.class,
            () -> new BinaryReader(new byte[9], 2, 4, BufferPool.shared(), limits).close());
    assertEquals(Kind.SIZE_LIMIT, e.kind());
    assertEquals(0, e.offset());
  }

  @Test
  void allKindsOfThisProtocolAreHere() {
    Set<Kind> kinds =
        Stream.of(values(), containers(), structs(), messages(), skipped())
            .flatMap(cases -> cases)
            .map(Malformed::kind)
            .collect(Collectors.toSet());
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Kind.MALFORMED_VARINT, Kind.MALFORMED_TAG)), kinds);
  }

  private static void readMapOfI8s(BinaryReader reader) {
    reader.readMapBegin(ThriftType.I8, ThriftType.I8);
  }

  private static void openStructs(BinaryReader reader, int count) {
    for (int i = 0; i < count; i++) {
      reader.structBegin();
    }
  }
}
