package dev.gatun.libthrift;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.libthrift.idl.Choice;
import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Optionals;
import dev.gatun.libthrift.idl.Point;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.peer.Wire;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.partial.ThriftStructProcessor;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.protocol.TProtocolFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TDeserializer that takes single fields out of a message, or a part of a struct. */
class PartialDeserializationTest {
  private static final Scalars SCALARS =
      new Scalars()
          .setABool(true)
          .setAnI8((byte) -8)
          .setAnI16((short) 1600)
          .setAnI32(-320_000)
          .setAnI64(64L << 40)
          .setADouble(2.5)
          .setAString("string")
          .setABinary(new byte[] {1, 2, 3});

  @ParameterizedTest
  @EnumSource
  void singleFieldsAreTaken(Wire wire) throws Exception {
    byte[] bytes = Factories.serialize(Factories.libthrifts(wire), SCALARS);
    TDeserializer deserializer = new TDeserializer(Factories.ours(wire));
    assertEquals(true, deserializer.partialDeserializeBool(bytes, Scalars._Fields.A_BOOL));
    assertEquals((byte) -8, deserializer.partialDeserializeByte(bytes, Scalars._Fields.AN_I8));
    assertEquals((short) 1600, deserializer.partialDeserializeI16(bytes, Scalars._Fields.AN_I16));
    assertEquals(-320_000, deserializer.partialDeserializeI32(bytes, Scalars._Fields.AN_I32));
    assertEquals(64L << 40, deserializer.partialDeserializeI64(bytes, Scalars._Fields.AN_I64));
    assertEquals(2.5, deserializer.partialDeserializeDouble(bytes, Scalars._Fields.A_DOUBLE));
    assertEquals("string", deserializer.partialDeserializeString(bytes, Scalars._Fields.A_STRING));
    assertEquals(
        ByteBuffer.wrap(new byte[] {1, 2, 3}),
        deserializer.partialDeserializeByteArray(bytes, Scalars._Fields.A_BINARY));
  }

  @ParameterizedTest
  @EnumSource
  void aPathLeadsThroughStructs(Wire wire) throws Exception {
    Everything everything =
        new Everything()
            .setLists(new Lists().setInts(List.of(1, 2)))
            .setOptionals(new Optionals().setAPoint(new Point(7, 8)))
            .setScalars(SCALARS);
    byte[] bytes = Factories.serialize(Factories.libthrifts(wire), everything);
    TDeserializer deserializer = new TDeserializer(Factories.ours(wire));
    assertEquals(
        8,
        deserializer.partialDeserializeI32(
            bytes, Everything._Fields.OPTIONALS, Optionals._Fields.A_POINT, Point._Fields.Y));
    assertNull(
        deserializer.partialDeserializeI32(
            bytes, Everything._Fields.OPTIONALS, Optionals._Fields.AN_I32));
  }

  @ParameterizedTest
  @EnumSource
  void theFieldOfAUnionIsKnownWithoutItsValue(Wire wire) throws Exception {
    Everything everything = new Everything().setChoice(Choice.text("t"));
    byte[] bytes = Factories.serialize(Factories.libthrifts(wire), everything);
    assertEquals(
        Choice._Fields.TEXT.getThriftFieldId(),
        new TDeserializer(Factories.ours(wire))
            .partialDeserializeSetFieldIdInUnion(bytes, Everything._Fields.CHOICE));
  }

  @ParameterizedTest
  @EnumSource
  void chosenFieldsOfAStructAreTaken(Wire wire) throws Exception {
    Everything everything =
        new Everything()
            .setScalars(SCALARS)
            .setLists(
                new Lists()
                    .setInts(List.of(1, 2, 3))
                    .setStrings(List.of("a", "b"))
                    .setBools(List.of(true, false))
                    .setPoints(List.of(new Point(1, 2), new Point(3, 4))));
    byte[] bytes = Factories.serialize(Factories.libthrifts(wire), everything);
    Set<String> fields = Set.of("scalars.aString", "scalars.aBool", "lists.points.x", "lists.ints");
    Object ours = partial(Factories.ours(wire), fields, bytes);
    assertEquals(partial(Factories.libthrifts(wire), fields, bytes), ours);
    Everything read = assertInstanceOf(Everything.class, ours);
    assertEquals("string", requireNonNull(read.getScalars()).getAString());
    assertEquals(List.of(1, 2, 3), requireNonNull(read.getLists()).getInts());
  }

  @ParameterizedTest
  @EnumSource
  void aNegativeLengthInASkippedFieldIsAnError(Wire wire) {
    // A string of negative length, in a field that was not asked for.
    byte[] bytes =
        HexFormat.of().parseHex(wire == Wire.BINARY ? "0b0063ffffffff00" : "08c601ffffffff0f00");
    TProtocolException e =
        assertThrows(
            TProtocolException.class,
            () -> partial(Factories.ours(wire), Set.of("scalars.aString"), bytes));
    assertEquals(TProtocolException.NEGATIVE_SIZE, e.getType());
  }

  private static Object partial(TProtocolFactory factory, Set<String> fields, byte[] bytes)
      throws Exception {
    return new TDeserializer(Everything.class, fields, new ThriftStructProcessor(), factory)
        .partialDeserializeObject(bytes);
  }
}
