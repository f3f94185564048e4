package dev.gatun.protobuf;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Protobuf messages to and from arrays, buffers, segments and streams, in one call. Safe for use by
 * any number of threads.
 *
 * <p>All of it works within {@link #LIMITS}. Methods that write throw {@link EncodeException} when
 * a message is over a limit or a required field is not set; methods that read throw {@link
 * DecodeException} when the bytes are malformed, over a limit, or lack a required field, and the
 * path of the error begins with the name of the message's class. Both throw {@link
 * PoolExhaustedException} when the shared pool has no memory. What a {@link ProtoWriter} or {@link
 * ProtoReader} does is the same without a look at required fields.
 */
public final class Protobuf {
  /** Depth 100, as in every implementation of protobuf; else {@link Limits#DEFAULT}. */
  public static final Limits LIMITS = Limits.DEFAULT.withDepth(100);

  private Protobuf() {}

  /** Encodes a message. */
  public static byte[] toBytes(ProtoMessage message) {
    try (ProtoWriter writer = write(message)) {
      return writer.toByteArray();
    }
  }

  /**
   * Encodes a message into a buffer, and moves its position behind it.
   *
   * @throws BufferOverflowException when the message is longer than what remains of the buffer
   * @throws ReadOnlyBufferException when the buffer is read-only
   */
  public static void writeTo(ProtoMessage message, ByteBuffer target) {
    try (ProtoWriter writer = write(message)) {
      writer.copyTo(target);
    }
  }

  /**
   * Encodes a message to the start of a segment.
   *
   * @return the bytes written
   * @throws IndexOutOfBoundsException when the message is longer than the segment
   */
  public static int writeTo(ProtoMessage message, MemorySegment target) {
    try (ProtoWriter writer = write(message)) {
      writer.copyTo(target);
      return writer.size();
    }
  }

  /** Encodes a message to a stream, in one write. */
  public static void writeTo(ProtoMessage message, OutputStream target) throws IOException {
    target.write(toBytes(message));
  }

  /** Encodes a message to a stream, its length as a varint in front, in one write. */
  public static void writeDelimitedTo(ProtoMessage message, OutputStream target)
      throws IOException {
    byte[] bytes;
    try (ProtoWriter writer = write(message)) {
      writer.writeLength();
      bytes = writer.toByteArray();
    }
    target.write(bytes);
  }

  /**
   * Decodes a message.
   *
   * @param create makes the empty message
   */
  public static <T extends ProtoMessage> T fromBytes(Supplier<T> create, byte[] bytes) {
    T message = create.get();
    mergeFrom(message, bytes);
    return message;
  }

  /**
   * Decodes a message and merges it into one.
   *
   * @param message changed; after an error its state is undefined
   */
  public static void mergeFrom(ProtoMessage message, byte[] bytes) {
    try (ProtoReader reader = ProtoReader.borrowing(bytes)) {
      read(message, reader);
    }
  }

  /**
   * Decodes a message from the bytes between a buffer's position and limit, which stay.
   *
   * @param create makes the empty message
   */
  public static <T extends ProtoMessage> T from(Supplier<T> create, ByteBuffer source) {
    return from(create, MemorySegment.ofBuffer(source));
  }

  /**
   * Decodes a message from all of a segment.
   *
   * @param create makes the empty message
   * @throws IllegalStateException when the segment's arena is closed
   * @throws WrongThreadException when the segment belongs to another thread
   */
  public static <T extends ProtoMessage> T from(Supplier<T> create, MemorySegment source) {
    try (ProtoReader reader = new ProtoReader(source, BufferPool.shared(), LIMITS)) {
      T message = create.get();
      read(message, reader);
      return message;
    }
  }

  /**
   * Decodes a message from all that is left of a stream. Of more than {@link Limits#messageBytes()}
   * no more is read than shows that there are more.
   *
   * @param create makes the empty message
   */
  public static <T extends ProtoMessage> T from(Supplier<T> create, InputStream source)
      throws IOException {
    return fromBytes(create, source.readNBytes(LIMITS.messageBytes() + 1));
  }

  /**
   * Decodes a message that has its length as a varint in front. No more is read than it has.
   *
   * @param create makes the empty message
   * @return null at the end of the stream
   */
  public static <T extends ProtoMessage> @Nullable T fromDelimited(
      Supplier<T> create, InputStream source) throws IOException {
    byte[] bytes = Delimited.read(source, LIMITS);
    return bytes == null ? null : fromBytes(create, bytes);
  }

  private static ProtoWriter write(ProtoMessage message) {
    ProtoWriter writer = new ProtoWriter();
    try {
      message.writeTo(writer);
      // Only now: the writer's limit of depth has refused what is cyclic.
      String missing = message.missingField();
      if (missing != null) {
        throw EncodeException.missingField(message.getClass().getSimpleName(), missing);
      }
      return writer;
    } catch (RuntimeException | Error failed) {
      writer.close();
      throw failed;
    }
  }

  private static void read(ProtoMessage message, ProtoReader reader) {
    try {
      message.mergeFrom(reader);
      String missing = message.missingField();
      if (missing != null) {
        throw reader.missingField(missing);
      }
    } catch (DecodeException e) {
      throw e.within(message.getClass().getSimpleName());
    }
  }
}
