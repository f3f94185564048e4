package dev.gatun.thrift.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import dev.gatun.testing.ClosedLease;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.UnknownFields;
import dev.gatun.value.Bytes;
import dev.gatun.value.DoubleList;
import dev.gatun.value.IntList;
import dev.gatun.value.LazyString;
import dev.gatun.value.LongList;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public operation after close: refused, and without an effect on who has the memory now. */
class BinaryClosedTest {
  /** These touch no memory. */
  private static final Set<String> HARMLESS_READS =
      Set.of("offset", "remaining", "structBegin", "structEnd", "acceptField");

  private static final Set<String> HARMLESS_WRITES = Set.of("size", "structBegin");
  private static final int CAP = 4096;

  static Stream<Method> reads() {
    return ClosedLease.operations(BinaryReader.class, HARMLESS_READS);
  }

  static Stream<Method> writes() {
    return ClosedLease.operations(BinaryWriter.class, HARMLESS_WRITES);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aClosedWriterRefusesAndTouchesNothing(Method operation) throws ReflectiveOperationException {
    BufferPool pool = new BufferPool("closed writer, " + operation, CAP);
    BinaryWriter closed = new BinaryWriter(pool, Limits.DEFAULT);
    closed.writeI8((byte) 1);
    closed.close();
    try (BinaryWriter next = new BinaryWriter(pool, Limits.DEFAULT)) {
      byte[] contents = filled();
      next.writeI8s(contents);
      for (int size = 0; size < 2; size++) {
        assertRefused(closed, operation, size);
        assertArrayEquals(contents, next.toByteArray());
      }
    }
    assertEquals(0, pool.getCount());
  }

  @ParameterizedTest
  @MethodSource("reads")
  void aClosedReaderRefuses(Method operation) throws ReflectiveOperationException {
    BufferPool pool = new BufferPool("closed reader, " + operation, CAP);
    BinaryReader closed = new BinaryReader(filled(), 0, CAP, pool, Limits.DEFAULT);
    closed.readI32();
    closed.close();
    try (BinaryReader next = new BinaryReader(filled(), 0, CAP, pool, Limits.DEFAULT)) {
      for (int size = 0; size < 2; size++) {
        assertRefused(closed, operation, size);
      }
      assertArrayEquals(filled(), next.readI8s(CAP));
    }
    assertEquals(0, pool.getCount());
  }

  @Test
  void aClosedReaderAcceptsNoField() {
    BinaryReader reader = new BinaryReader(new byte[] {8, 0, 1, 0, 0, 0, 7, 0});
    reader.close();
    assertFalse(reader.acceptField(0x080001));
    assertEquals(0, reader.remaining());
  }

  @Test
  void negativePartsOfAnArrayAreRefusedAndNothingIsWritten() {
    try (BinaryWriter writer = new BinaryWriter()) {
      byte[] array = new byte[10];
      for (int length : new int[] {-1, -5, -1000, Integer.MIN_VALUE, 11, Integer.MAX_VALUE}) {
        assertThrows(IndexOutOfBoundsException.class, () -> writer.writeBinary(array, 0, length));
      }
      assertThrows(IndexOutOfBoundsException.class, () -> writer.writeBinary(array, -1, 2));
      assertEquals(0, writer.size());
    }
  }

  private static void assertRefused(Object closed, Method operation, int size)
      throws ReflectiveOperationException {
    boolean part = operation.getParameterCount() == 3 && operation.getName().equals("writeBinary");
    Object[] arguments =
        Arrays.stream(operation.getParameterTypes())
            .map(type -> part && type == int.class ? 0 : argument(type, size))
            .toArray();
    ClosedLease.assertRefused(closed, operation, arguments);
  }

  private static Object argument(Class<?> type, int size) {
    if (type == String.class) {
      return "a".repeat(size);
    } else if (type == LazyString.class) {
      return LazyString.adoptUtf8(new byte[size]);
    } else if (type == Bytes.class) {
      return Bytes.of(new byte[size]);
    } else if (type == IntList.class) {
      return IntList.of(new int[size]);
    } else if (type == LongList.class) {
      return LongList.of(new long[size]);
    } else if (type == DoubleList.class) {
      return DoubleList.of(new double[size]);
    } else if (type == UnknownFields.class) {
      return size == 0 ? UnknownFields.NONE : kept();
    } else if (type == UUID.class) {
      return new UUID(1, 2);
    } else if (type.isArray()) {
      return Array.newInstance(type.componentType(), size);
    } else if (type == byte.class) {
      return ThriftType.I32;
    } else if (type == int.class) {
      return size == 0 ? 0 : -1;
    } else if (type == short.class) {
      return (short) 1;
    } else if (type == long.class) {
      return 1L;
    } else if (type == double.class) {
      return 1.0;
    } else if (type == boolean.class) {
      return true;
    }
    return ClosedLease.target(type)
        .orElseThrow(() -> new IllegalArgumentException("a new type of argument: " + type));
  }

  private static UnknownFields kept() {
    try (BinaryReader reader = new BinaryReader(new byte[] {1})) {
      return reader.keepField(ThriftType.I8 << 16 | 1, UnknownFields.NONE);
    }
  }

  private static byte[] filled() {
    byte[] contents = new byte[CAP];
    Arrays.fill(contents, (byte) 0x55);
    return contents;
  }
}
