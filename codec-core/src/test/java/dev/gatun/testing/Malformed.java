package dev.gatun.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Bytes with something wrong in them, and what a reader has to say of it.
 *
 * @param <R> the reader
 * @param kind what is wrong
 * @param hex the bytes, with a bar before the first one that is wrong, and spaces
 * @param read what finds it
 */
public record Malformed<R>(Kind kind, String hex, Consumer<R> read) {
  /** The bytes end before a value does. */
  public static <R> Malformed<R> truncated(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.TRUNCATED, hex, read);
  }

  /** A size is below zero. */
  public static <R> Malformed<R> negative(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.NEGATIVE_SIZE, hex, read);
  }

  /** A container goes over the decoded-size budget. */
  public static <R> Malformed<R> overBudget(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.SIZE_LIMIT, hex, read);
  }

  /** A value is nested too deep. */
  public static <R> Malformed<R> tooDeep(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.DEPTH_LIMIT, hex, read);
  }

  /** A varint is too long, or has too many bits. */
  public static <R> Malformed<R> badVarint(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.MALFORMED_VARINT, hex, read);
  }

  /** Text is not UTF-8. */
  public static <R> Malformed<R> notUtf8(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.INVALID_UTF8, hex, read);
  }

  /** A message is of another version. */
  public static <R> Malformed<R> badVersion(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.BAD_VERSION, hex, read);
  }

  /** A type is unknown or not the expected one. */
  public static <R> Malformed<R> wrongType(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.WRONG_TYPE, hex, read);
  }

  /** A required field is missing. */
  public static <R> Malformed<R> missingField(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.MISSING_REQUIRED_FIELD, hex, read);
  }

  /** A union has no field, or one too many. */
  public static <R> Malformed<R> notOneField(String hex, Consumer<R> read) {
    return new Malformed<>(Kind.NOT_ONE_FIELD, hex, read);
  }

  /** Returns an array of a number of other bytes and then these. */
  public byte[] bytesAfter(int others) {
    return HexFormat.of().parseHex("00".repeat(others) + hex.replaceAll("[ |]", ""));
  }

  /**
   * Fails unless a reader finds what is wrong, where it is.
   *
   * @param reader at the first of these bytes
   * @param before how many bytes of the message it has read
   */
  public void check(R reader, int before) {
    DecodeException e = assertThrows(DecodeException.class, () -> read.accept(reader));
    assertEquals(kind, e.kind());
    assertEquals(before + hex.replace(" ", "").indexOf('|') / 2, e.offset());
  }

  @Override
  public String toString() {
    return kind + " in " + hex;
  }
}
