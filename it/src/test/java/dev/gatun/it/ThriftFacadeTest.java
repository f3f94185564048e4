package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.DecodeException;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.ThriftBinary;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.ThriftCompact;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structs from and to everything that holds bytes. */
class ThriftFacadeTest {
  /** The two facades as one. */
  enum Facade {
    BINARY {
      @Override
      byte[] toBytes(Object struct) {
        return ThriftBinary.toBytes((BinaryStruct) struct);
      }

      @Override
      void writeTo(Object struct, ByteBuffer target) {
        ThriftBinary.writeTo((BinaryStruct) struct, target);
      }

      @Override
      int writeTo(Object struct, MemorySegment target) {
        return ThriftBinary.writeTo((BinaryStruct) struct, target);
      }

      @Override
      Object from(EmittedType type, ByteBuffer source) {
        return ThriftBinary.from(() -> (BinaryStruct) type.create(), source);
      }

      @Override
      Object from(EmittedType type, MemorySegment source) {
        return ThriftBinary.from(() -> (BinaryStruct) type.create(), source);
      }
    },
    COMPACT {
      @Override
      byte[] toBytes(Object struct) {
        return ThriftCompact.toBytes((CompactStruct) struct);
      }

      @Override
      void writeTo(Object struct, ByteBuffer target) {
        ThriftCompact.writeTo((CompactStruct) struct, target);
      }

      @Override
      int writeTo(Object struct, MemorySegment target) {
        return ThriftCompact.writeTo((CompactStruct) struct, target);
      }

      @Override
      Object from(EmittedType type, ByteBuffer source) {
        return ThriftCompact.from(() -> (CompactStruct) type.create(), source);
      }

      @Override
      Object from(EmittedType type, MemorySegment source) {
        return ThriftCompact.from(() -> (CompactStruct) type.create(), source);
      }
    };

    abstract byte[] toBytes(Object struct);

    abstract void writeTo(Object struct, ByteBuffer target);

    abstract int writeTo(Object struct, MemorySegment target);

    abstract Object from(EmittedType type, ByteBuffer source);

    abstract Object from(EmittedType type, MemorySegment source);
  }

  private final EmittedType type =
      EmittedType.of(
          Emitted.ofText(
                  "namespace java facade\nstruct S { 1: i32 id, 2: string name }",
                  JavaOptions.DEFAULT)
              .compile(),
          "facade.S");
  private final Object value = type.create();

  ThriftFacadeTest() {
    EmittedType.call(value, "setId", 7);
    EmittedType.call(value, "setName", "a name");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void buffersOnTheHeapAndOffIt(boolean direct) {
    for (Facade facade : Facade.values()) {
      byte[] bytes = facade.toBytes(value);
      int room = bytes.length + 5;
      ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(room) : ByteBuffer.allocate(room);
      buffer.position(3);
      facade.writeTo(value, buffer);
      assertEquals(3 + bytes.length, buffer.position());
      buffer.flip().position(3);
      assertEquals(value, facade.from(type, buffer));
      assertEquals(value, facade.from(type, buffer.asReadOnlyBuffer()));
      assertEquals(3, buffer.position());
      byte[] written = new byte[bytes.length];
      buffer.get(written);
      assertArrayEquals(bytes, written);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBufferThatIsTooSmallOrReadOnlyStaysAsItIs(Facade facade) {
    int size = facade.toBytes(value).length;
    ByteBuffer small = ByteBuffer.allocate(size - 1);
    assertThrows(BufferOverflowException.class, () -> facade.writeTo(value, small));
    assertEquals(0, small.position());
    assertArrayEquals(new byte[size - 1], small.array());
    ByteBuffer readOnly = ByteBuffer.allocate(size).asReadOnlyBuffer();
    assertThrows(ReadOnlyBufferException.class, () -> facade.writeTo(value, readOnly));
  }

  @ParameterizedTest
  @EnumSource
  void segmentsOfAnyArena(Facade facade) {
    byte[] bytes = facade.toBytes(value);
    MemorySegment closed;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(bytes.length + 1L);
      assertEquals(bytes.length, facade.writeTo(value, segment));
      assertEquals(value, facade.from(type, segment));
      assertArrayEquals(bytes, segment.asSlice(0, bytes.length).toArray(ValueLayout.JAVA_BYTE));
      MemorySegment small = arena.allocate(bytes.length - 1L);
      assertThrows(IndexOutOfBoundsException.class, () -> facade.writeTo(value, small));
      closed = segment;
    }
    assertThrows(IllegalStateException.class, () -> facade.from(type, closed));
    assertThrows(IllegalStateException.class, () -> facade.writeTo(value, closed));
  }

  @Test
  void anErrorBeginsWithTheNameOfTheClass() {
    for (Facade facade : Facade.values()) {
      byte[] bytes = facade.toBytes(value);
      ByteBuffer cut = ByteBuffer.wrap(bytes, 0, bytes.length - 3);
      DecodeException error = assertThrows(DecodeException.class, () -> facade.from(type, cut));
      assertEquals("S.name", error.path());
    }
  }
}
