package dev.gatun.value;

import dev.gatun.codec.internal.ByteArray;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An immutable value of bytes: what a field of type {@code binary} or {@code bytes} holds. */
public final class Bytes extends ByteArray implements Comparable<Bytes> {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  /** The most bytes that {@link #toString()} shows. */
  private static final int SHOWN = 32;

  private Bytes(byte[] bytes) {
    super(bytes);
  }

  /** Returns a value of these bytes, copied. */
  public static Bytes of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
  }

  /** Returns a value of the bytes between the buffer's position and limit, which stay. */
  public static Bytes of(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(buffer.position(), bytes);
    return new Bytes(bytes);
  }

  /** Returns the text in UTF-8; a lone surrogate becomes {@code ?}. */
  public static Bytes ofUtf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes a value of an array that nobody writes to from now on. */
  public static Bytes adopt(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** Returns the number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** Returns whether there is no byte. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /**
   * Returns one byte.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public byte byteAt(int index) {
    return bytes[index];
  }

  /** Returns the bytes in a new array. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** Returns a read-only view, big-endian, from the first byte to the last. */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** Returns the text that the bytes encode in UTF-8; malformed bytes become U+FFFD. */
  public String toStringUtf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Compares as unsigned bytes, the first difference deciding. */
  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the first bytes in hexadecimal, and how many there are when it is more. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return bytes.length <= SHOWN
        ? hex.formatHex(bytes)
        : hex.formatHex(bytes, 0, SHOWN) + "... (" + bytes.length + " bytes)";
  }
}
