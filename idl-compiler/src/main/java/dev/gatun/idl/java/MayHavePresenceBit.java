package dev.gatun.idl.java;

/** A field of which a bit may say whether it is set. */
interface MayHavePresenceBit extends Numbered {
  /** The bits that a Java field holds. */
  int BITS = 32;

  /** Returns which bit says that it is set, or -1 where none does. */
  int presenceBit();

  /** Returns what its constants have in their names. */
  String constant();

  /** Returns the name of the Java field with the presence bit. */
  default String presenceVariable() {
    return "presence" + presenceBit() / BITS;
  }

  /** Returns the name of the constant with the presence bit. */
  default String presenceConstant() {
    return "HAS_" + constant();
  }

  /** Returns the place of the presence bit in its Java field. */
  default int presenceShift() {
    return presenceBit() % BITS;
  }
}
