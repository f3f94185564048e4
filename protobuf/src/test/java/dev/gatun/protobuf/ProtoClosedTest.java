package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.testing.ClosedLease;
import dev.gatun.value.Bytes;
import dev.gatun.value.DoubleList;
import dev.gatun.value.FloatList;
import dev.gatun.value.IntList;
import dev.gatun.value.LazyString;
import dev.gatun.value.LongList;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public operation after close: refused, and without an effect on who has the memory now. */
class ProtoClosedTest {
  /** These touch no memory. */
  private static final Set<String> HARMLESS_READS =
      Set.of("offset", "remaining", "groupBegin", "acceptField");

  private static final Set<String> HARMLESS_WRITES = Set.of("size", "messageBegin");
  private static final int CAP = 4096;
  private static final int TAG = WireType.tag(3, WireType.LEN);

  static Stream<Method> reads() {
    return ClosedLease.operations(ProtoReader.class, HARMLESS_READS);
  }

  static Stream<Method> writes() {
    return ClosedLease.operations(ProtoWriter.class, HARMLESS_WRITES);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aClosedWriterRefusesAndTouchesNothing(Method operation) throws ReflectiveOperationException {
    BufferPool pool = new BufferPool("closed proto writer, " + operation, CAP);
    ProtoWriter closed = new ProtoWriter(pool, Protobuf.LIMITS);
    closed.writeBoolField(TAG, true);
    closed.close();
    try (ProtoWriter next = new ProtoWriter(pool, Protobuf.LIMITS)) {
      next.writeBytesField(TAG, new byte[CAP - 30]);
      byte[] contents = next.toByteArray();
      assertRefused(closed, operation);
      assertArrayEquals(contents, next.toByteArray());
    }
    assertEquals(0, pool.getCount());
  }

  @ParameterizedTest
  @MethodSource("reads")
  void aClosedReaderRefuses(Method operation) throws ReflectiveOperationException {
    BufferPool pool = new BufferPool("closed proto reader, " + operation, CAP);
    ProtoReader closed = new ProtoReader(filled(), 0, CAP, pool, Protobuf.LIMITS);
    closed.readInt32();
    closed.close();
    try (ProtoReader next = new ProtoReader(filled(), 0, CAP, pool, Protobuf.LIMITS)) {
      assertRefused(closed, operation);
      assertEquals(CAP, next.remaining());
    }
    assertEquals(0, pool.getCount());
  }

  @Test
  void aClosedReaderAcceptsNoField() {
    ProtoReader reader = new ProtoReader(new byte[] {8, 1});
    reader.close();
    assertFalse(reader.acceptField(8));
    assertEquals(0, reader.remaining());
  }

  @Test
  void aMessageThatIsOpenWhenTheReaderIsClosedStaysClosed() {
    ProtoReader reader = new ProtoReader(new byte[] {2, 8, 1, 8, 2});
    long outer = reader.messageBegin();
    reader.close();
    assertThrows(IllegalStateException.class, () -> reader.messageEnd(outer));
    assertEquals(0, reader.remaining());
    assertThrows(IllegalStateException.class, reader::readInt32);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 1_000_000, Integer.MAX_VALUE, -1, Long.MIN_VALUE, 1, 0})
  void aReaderNeverLeavesItsMessageWhateverItIsToldAboutTheOuterOne(long outer) {
    try (ProtoReader reader = new ProtoReader(new byte[] {2, 8, 1, 8, 2})) {
      reader.messageBegin();
      reader.skipField(reader.readTag());
      assertThrows(IllegalStateException.class, () -> reader.messageEnd(outer));
      assertEquals(0, reader.remaining());
    }
  }

  @Test
  void aMessageOrGroupThatIsNotReadToItsEndCannotBeLeft() {
    try (ProtoReader reader = new ProtoReader(new byte[] {2, 8, 1, 8, 2})) {
      long outer = reader.messageBegin();
      assertThrows(IllegalStateException.class, () -> reader.messageEnd(outer));
    }
    try (ProtoReader reader = new ProtoReader(new byte[] {0x0b, 8, 1, 0x0c})) {
      long outer = reader.groupBegin(reader.readTag());
      assertThrows(IllegalStateException.class, () -> reader.groupEnd(outer));
    }
  }

  @Test
  void rewindingLeavesAllMessages() {
    try (ProtoReader reader = new ProtoReader(new byte[] {2, 8, 1, 8, 2})) {
      reader.messageBegin();
      reader.rewind();
      assertEquals(5, reader.remaining());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void whatIsKeptIsPartOfWhatWasRead(int start) {
    try (ProtoReader reader = new ProtoReader(new byte[] {1, 2, 3, 4, 5})) {
      reader.readInt32();
      reader.readInt32();
      assertThrows(IndexOutOfBoundsException.class, () -> reader.keepSince(TAG, start, null));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aWrongMarkWritesAWrongLengthAndNothingElse(int mark) {
    try (ProtoWriter writer = new ProtoWriter()) {
      writer.writeBoolField(TAG, true);
      writer.messageBegin();
      writer.messageEnd(TAG, mark);
      assertEquals(TAG, writer.toByteArray()[0]);
    }
  }

  private static void assertRefused(Object closed, Method operation)
      throws ReflectiveOperationException {
    Object[] arguments =
        Arrays.stream(operation.getParameterTypes()).map(ProtoClosedTest::argument).toArray();
    Class<?>[] types = operation.getParameterTypes();
    if (types.length == 2 && types[1] == List.class) {
      arguments[1] = list(operation.getName());
    }
    ClosedLease.assertRefused(closed, operation, arguments);
  }

  private static List<?> list(String operation) {
    return switch (operation) {
      case "writeBools" -> List.of(true);
      case "writeLazyStrings" -> List.of(LazyString.of("a"));
      case "writeBytesList" -> List.of(Bytes.of((byte) 1));
      default -> List.of("a");
    };
  }

  private static Object argument(Class<?> type) {
    if (type == String.class) {
      return "a";
    } else if (type == LazyString.class) {
      return LazyString.adoptUtf8(new byte[1]);
    } else if (type == Bytes.class) {
      return Bytes.of(new byte[1]);
    } else if (type == byte[].class) {
      return new byte[CAP];
    } else if (type == IntList.class) {
      return IntList.of(1);
    } else if (type == LongList.class) {
      return LongList.of(1);
    } else if (type == FloatList.class) {
      return FloatList.of(1);
    } else if (type == DoubleList.class) {
      return DoubleList.of(1);
    } else if (type == List.class) {
      return List.of();
    } else if (type == IntPredicate.class) {
      return (IntPredicate) number -> true;
    } else if (type == UnknownFields.class) {
      return UnknownFields.adopt(new byte[] {8, 1});
    } else if (type == ExtensionFields.class) {
      Node node = Node.of(1);
      node.setExtension(ExtensionTest.COUNT, 1);
      return node.extensionFields();
    } else if (type == int.class) {
      return TAG;
    } else if (type == long.class) {
      return 1L;
    } else if (type == float.class) {
      return 1f;
    } else if (type == double.class) {
      return 1.0;
    } else if (type == boolean.class) {
      return true;
    }
    return ClosedLease.target(type)
        .orElseThrow(() -> new IllegalArgumentException("a new type of argument: " + type));
  }

  private static byte[] filled() {
    byte[] contents = new byte[CAP];
    Arrays.fill(contents, (byte) 0x55);
    return contents;
  }
}
