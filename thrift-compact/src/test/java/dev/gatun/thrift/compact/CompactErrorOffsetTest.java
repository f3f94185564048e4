package dev.gatun.thrift.compact;

import static dev.gatun.testing.Malformed.badVarint;
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
import dev.gatun.codec.ExcessBits;
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
class CompactErrorOffsetTest {
  private static final Limits LIMITS = Limits.DEFAULT.withDepth(3).withDecodedBytes(2400);

  /** What stands before the bytes of a case, in the message. */
  private static final int BYTES_BEFORE = 16;

  /** What stands before the message, in its array. */
  private static final int BYTES_OUTSIDE = 5;

  /** A varint of -1 in 32 bits. */
  private static final String MINUS_ONE = "ffffffff0f";

  /** A varint of more than 10 bytes. */
  private static final String ENDLESS = "ff".repeat(10) + "01";

  static Stream<Malformed<CompactReader>> values() {
    return Stream.of(
        truncated("|", CompactReader::readBool),
        truncated("|", CompactReader::readI8),
        truncated("|", CompactReader::readI16),
        truncated("|80", CompactReader::readI16),
        truncated("|80808080", CompactReader::readI32),
        truncated("|80", CompactReader::readI64),
        truncated("|" + "80".repeat(9), CompactReader::readI64),
        truncated("|00000000000000", CompactReader::readDouble),
        truncated("|0000000000000000 00000000000000", CompactReader::readUuid),
        truncated("|80", CompactReader::readString),
        truncated("|03 6162", CompactReader::readString),
        truncated("|8300 6162", CompactReader::readLazyString),
        truncated("|03 6162", CompactReader::readBinary),
        negative("|" + MINUS_ONE + "6162", CompactReader::readString),
        negative("|8080808008 6162", CompactReader::readLazyString),
        negative("|" + MINUS_ONE + "6162", CompactReader::readBinary),
        badVarint("|808008", CompactReader::readI16),
        badVarint("|8080808010", CompactReader::readI32),
        badVarint("|" + ENDLESS, CompactReader::readI32),
        badVarint("|80808080808080808002", CompactReader::readI64),
        badVarint("|" + ENDLESS, CompactReader::readI64),
        badVarint("|" + ENDLESS, CompactReader::readString),
        notUtf8("04 6162|ff63", CompactReader::readString),
        notUtf8("8400 6162|ff63", CompactReader::readLazyString),
        notUtf8("03 6162|c3", CompactReader::readString),
        notUtf8("8008" + "61".repeat(1000) + "|80" + "61".repeat(23), r -> r.readString()));
  }

  static Stream<Malformed<CompactReader>> lists() {
    return Stream.of(
        truncated("|", CompactReader::readListBegin),
        truncated("f3 |", CompactReader::readListBegin),
        truncated("f3 |80", CompactReader::readListBegin),
        truncated("|23 01", CompactReader::readListBegin),
        truncated("f3 |02 01", CompactReader::readListBegin),
        truncated("|1d 01", reader -> reader.readSetBegin(ThriftType.UUID)),
        negative("f3 |" + MINUS_ONE, CompactReader::readListBegin),
        negative("f3 |" + MINUS_ONE, reader -> reader.readSetBegin(ThriftType.I8)),
        badVarint("f3 |" + ENDLESS, CompactReader::readListBegin),
        wrongType("|1e 00", CompactReader::readListBegin),
        wrongType("|fe 01 00", CompactReader::readListBegin),
        wrongType("|16 00", reader -> reader.readListBegin(ThriftType.I8)),
        wrongType("|f6 01 00", reader -> reader.readListBegin(ThriftType.I8)),
        wrongType("|f6 818000 00", reader -> reader.readSetBegin(ThriftType.I8)),
        overBudget("|fc 65" + "00".repeat(101), CompactReader::readListBegin),
        truncated("|00", reader -> reader.readBools(2)),
        truncated("|00", reader -> reader.readI8s(2)),
        truncated("|00", reader -> reader.readI16s(2)),
        truncated("00 |80", reader -> reader.readI16s(2)),
        truncated("00 |80", reader -> reader.readI32s(2)),
        truncated("00 |80", reader -> reader.readI64s(2)),
        badVarint("00 |808008", reader -> reader.readI16s(2)),
        truncated("|00000000000000", reader -> reader.readDoubles(1)));
  }

  static Stream<Malformed<CompactReader>> maps() {
    return Stream.of(
        truncated("|", CompactReader::readMapBegin),
        truncated("|80", CompactReader::readMapBegin),
        truncated("01 |", CompactReader::readMapBegin),
        truncated("|01 33 00", CompactReader::readMapBegin),
        truncated("|8100 33 00", CompactReader::readMapBegin),
        negative("|" + MINUS_ONE + "33 00", CompactReader::readMapBegin),
        badVarint("|" + ENDLESS, CompactReader::readMapBegin),
        wrongType("01 |e3 0000", CompactReader::readMapBegin),
        wrongType("8100 |3e 0000", CompactReader::readMapBegin),
        wrongType("01 |63 0000", CompactErrorOffsetTest::readMapOfI8s),
        wrongType("8100 |36 0000", CompactErrorOffsetTest::readMapOfI8s),
        overBudget("|65 33" + "00".repeat(202), CompactReader::readMapBegin));
  }

  static Stream<Malformed<CompactReader>> structs() {
    return Stream.of(
        truncated("|", CompactReader::readFieldBegin),
        truncated("05 |", CompactReader::readFieldBegin),
        truncated("05 |80", CompactReader::readFieldBegin),
        badVarint("05 |808008", CompactReader::readFieldBegin),
        wrongType("|1e", CompactReader::readFieldBegin),
        wrongType("|0f 02", CompactReader::readFieldBegin),
        tooDeep("|00", reader -> openStructs(reader, 4)),
        missingField(
            "15 00 00 |",
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
            "25 |00 00",
            reader -> {
              reader.readFieldBegin();
              throw reader.notOneField();
            }));
  }

  static Stream<Malformed<CompactReader>> messages() {
    return Stream.of(
        truncated("|", CompactReader::readMessageBegin),
        truncated("82 |", CompactReader::readMessageBegin),
        truncated("82 21 |80", CompactReader::readMessageBegin),
        truncated("82 21 00 |02 70", CompactReader::readMessageBegin),
        negative("82 21 00 |" + MINUS_ONE, CompactReader::readMessageBegin),
        badVarint("82 21 |" + ENDLESS, CompactReader::readMessageBegin),
        notUtf8("82 21 00 02 70|ff", CompactReader::readMessageBegin),
        badVersion("|80 21 00 00", CompactReader::readMessageBegin),
        badVersion("82 |22 00 00", CompactReader::readMessageBegin));
  }

  static Stream<Malformed<CompactReader>> skipped() {
    return Stream.of(
        truncated("|", reader -> reader.skip(ThriftType.BOOL)),
        truncated("|80", reader -> reader.skip(ThriftType.I32)),
        truncated("|00", reader -> reader.skip(ThriftType.DOUBLE)),
        truncated("15 |80", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("15 00 |", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("18 |03 6162", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("19 |23 00", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("19 f3 |10 00", reader -> reader.skip(ThriftType.STRUCT)),
        truncated("26 00 |80", reader -> reader.skip(ThriftType.LIST)),
        truncated("28 01 61 |01", reader -> reader.skip(ThriftType.LIST)),
        truncated("01 38 00 |01", reader -> reader.skip(ThriftType.MAP)),
        negative("|" + MINUS_ONE, reader -> reader.skip(ThriftType.STRING)),
        negative("f8 |" + MINUS_ONE, reader -> reader.skip(ThriftType.SET)),
        negative("|" + MINUS_ONE + "88", reader -> reader.skip(ThriftType.MAP)),
        badVarint("|" + ENDLESS, reader -> reader.skip(ThriftType.I16)),
        wrongType("|00", reader -> reader.skip(7)),
        wrongType("|1e 00", reader -> reader.skip(ThriftType.STRUCT)),
        wrongType("1c |1e 00 00", reader -> reader.skip(ThriftType.STRUCT)),
        wrongType("|1e 00", reader -> reader.skip(ThriftType.LIST)),
        wrongType("01 |3e 0000", reader -> reader.skip(ThriftType.MAP)),
        tooDeep("1c 1c 1c |00 00 00 00", reader -> reader.skip(ThriftType.STRUCT)),
        tooDeep("19 19 19 |03", reader -> reader.skip(ThriftType.LIST)),
        tooDeep("013b00 013b00 013b00 |00", reader -> reader.skip(ThriftType.MAP)));
  }

  @ParameterizedTest
  @MethodSource({"values", "lists", "maps", "structs", "messages", "skipped"})
  void itIsTheFirstByteOfWhatIsWrong(Malformed<CompactReader> malformed) {
    byte[] array = malformed.bytesAfter(BYTES_OUTSIDE + BYTES_BEFORE);
    int length = array.length - BYTES_OUTSIDE;
    try (CompactReader reader =
        new CompactReader(
            array, BYTES_OUTSIDE, length, BufferPool.shared(), LIMITS, ExcessBits.REJECT)) {
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
            () ->
                new CompactReader(new byte[9], 2, 4, BufferPool.shared(), limits, ExcessBits.REJECT)
                    .close());
    assertEquals(Kind.SIZE_LIMIT, e.kind());
    assertEquals(0, e.offset());
  }

  @Test
  void allKindsOfThisProtocolAreHere() {
    Set<Kind> kinds =
        Stream.of(values(), lists(), maps(), structs(), messages(), skipped())
            .flatMap(cases -> cases)
            .map(Malformed::kind)
            .collect(Collectors.toSet());
    assertEquals(EnumSet.complementOf(EnumSet.of(Kind.MALFORMED_TAG)), kinds);
  }

  private static void readMapOfI8s(CompactReader reader) {
    reader.readMapBegin(ThriftType.I8, ThriftType.I8);
  }

  private static void openStructs(CompactReader reader, int count) {
    for (int i = 0; i < count; i++) {
      reader.structBegin();
    }
  }
}
