package dev.gatun.idl.thrift;

/** The base types of Thrift. */
public enum BaseKind {
  /** True or false. */
  BOOL("bool"),
  /** A signed integer of 8 bits; {@code byte} is its other name. */
  I8("i8", 8),
  /** A signed integer of 16 bits. */
  I16("i16", 16),
  /** A signed integer of 32 bits. */
  I32("i32", 32),
  /** A signed integer of 64 bits. */
  I64("i64", 64),
  /** An IEEE 754 number of 64 bits. */
  DOUBLE("double"),
  /** UTF-8 text. */
  STRING("string"),
  /** Bytes. */
  BINARY("binary"),
  /** A UUID of 16 bytes. */
  UUID("uuid");

  private final String keyword;
  private final int integerBits;

  BaseKind(String keyword) {
    this(keyword, 0);
  }

  BaseKind(String keyword, int integerBits) {
    this.keyword = keyword;
    this.integerBits = integerBits;
  }

  /** Returns the word for this type in IDL. */
  public String keyword() {
    return keyword;
  }

  /** Returns whether this is one of i8, i16, i32 and i64. */
  public boolean isInteger() {
    return integerBits > 0;
  }

  /** Returns the smallest value of an integer type. */
  public long minimum() {
    if (!isInteger()) {
      throw new IllegalStateException(keyword + " is not an integer type");
    }
    return -1L << (integerBits - 1);
  }

  /** Returns the largest value of an integer type. */
  public long maximum() {
    return ~minimum();
  }
}
