package dev.gatun.thrift.binary;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import java.lang.foreign.MemorySegment;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.function.Supplier;

/**
 * Thrift Binary to and from arrays, buffers and segments, in one call. Safe for use by any number
 * of threads.
 *
 * <p>Methods that write throw {@link EncodeException} when a struct is over {@link Limits#DEFAULT}
 * or a required field is not set; methods that read throw {@link DecodeException} when the bytes
 * are malformed, over that limit, or lack a required field, and the path of the error begins with
 * the name of the struct's class. Bytes behind the struct are not looked at. Both throw {@link
 * PoolExhaustedException} when the shared pool has no memory.
 */
public final class ThriftBinary {
  private ThriftBinary() {}

  /** Encodes a struct. */
  public static byte[] toBytes(BinaryStruct struct) {
    try (BinaryWriter writer = new BinaryWriter()) {
      struct.writeTo(writer);
      return writer.toByteArray();
    }
  }

  /**
   * Encodes a struct into a buffer, and moves its position behind it.
   *
   * @throws BufferOverflowException when the struct is longer than what remains of the buffer
   * @throws ReadOnlyBufferException when the buffer is read-only
   */
  public static void writeTo(BinaryStruct struct, ByteBuffer target) {
    try (BinaryWriter writer = new BinaryWriter()) {
      struct.writeTo(writer);
      writer.copyTo(target);
    }
  }

  /**
   * Encodes a struct to the start of a segment.
   *
   * @return the bytes written
   * @throws IndexOutOfBoundsException when the struct is longer than the segment
   */
  public static int writeTo(BinaryStruct struct, MemorySegment target) {
    try (BinaryWriter writer = new BinaryWriter()) {
      struct.writeTo(writer);
      writer.copyTo(target);
      return writer.size();
    }
  }

  /**
   * Decodes a struct.
   *
   * @param create makes the empty struct
   */
  public static <T extends BinaryStruct> T fromBytes(Supplier<T> create, byte[] bytes) {
    try (BinaryReader reader = BinaryReader.borrowing(bytes)) {
      return read(create, reader);
    }
  }

  /**
   * Decodes a struct from the bytes between a buffer's position and limit, which stay.
   *
   * @param create makes the empty struct
   */
  public static <T extends BinaryStruct> T from(Supplier<T> create, ByteBuffer source) {
    return from(create, MemorySegment.ofBuffer(source));
  }

  /**
   * Decodes a struct from a segment.
   *
   * @param create makes the empty struct
   * @throws IllegalStateException when the segment's arena is closed
   * @throws WrongThreadException when the segment belongs to another thread
   */
  public static <T extends BinaryStruct> T from(Supplier<T> create, MemorySegment source) {
    try (BinaryReader reader = new BinaryReader(source, BufferPool.shared(), Limits.DEFAULT)) {
      return read(create, reader);
    }
  }

  private static <T extends BinaryStruct> T read(Supplier<T> create, BinaryReader reader) {
    T struct = create.get();
    try {
      struct.readFrom(reader);
      return struct;
    } catch (DecodeException e) {
      throw e.within(struct.getClass().getSimpleName());
    }
  }
}
