package dev.gatun.value;

/** An enum of an IDL: each constant has a number, but for the one that stands for unknown ones. */
public interface NumberedEnum {
  /**
   * Returns the number that stands for this on the wire.
   *
   * @throws IllegalArgumentException of the constant for unknown numbers, which has none
   */
  int getNumber();
}
