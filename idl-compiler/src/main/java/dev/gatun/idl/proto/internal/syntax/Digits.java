package dev.gatun.idl.proto.internal.syntax;

import java.math.BigInteger;

/** The digits of a whole number as they stand in the source. */
public final class Digits {

  private Digits() {}

  /** Returns the number: decimal, octal behind a zero, hexadecimal behind {@code 0x}. */
  public static BigInteger value(String digits) {
    if (digits.length() > 2 && (digits.charAt(1) == 'x' || digits.charAt(1) == 'X')) {
      return parse(digits.substring(2), 16);
    }
    boolean octal = digits.length() > 1 && digits.charAt(0) == '0';
    return parse(digits, octal ? 8 : 10);
  }

  /** Returns whether the number is decimal, so that one too large can still be a real number. */
  public static boolean isDecimal(String digits) {
    return digits.length() == 1 || digits.charAt(0) != '0';
  }

  /** Returns the number, or {@link Long#MAX_VALUE} when it is larger. */
  static long clamped(String digits) {
    BigInteger value = value(digits);
    return value.bitLength() < Long.SIZE ? value.longValue() : Long.MAX_VALUE;
  }

  /** Malformed digits were reported by the lexer; here they count as zero. */
  private static BigInteger parse(String digits, int radix) {
    try {
      boolean absurd = digits.length() > 1_000;
      return absurd ? BigInteger.ONE.shiftLeft(3_000) : new BigInteger(digits, radix);
    } catch (NumberFormatException reported) {
      return BigInteger.ZERO;
    }
  }
}
