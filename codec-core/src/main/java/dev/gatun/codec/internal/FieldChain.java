package dev.gatun.codec.internal;

import org.jspecify.annotations.Nullable;

/**
 * Fields in the order in which they came, each linked to those before it: one more takes constant
 * time and changes nothing that others hold. Immutable.
 */
public abstract class FieldChain {
  private final @Nullable FieldChain before;
  private final @Nullable KeptField last;
  private final int size;

  /** Makes the empty chain. */
  protected FieldChain() {
    this.before = null;
    this.last = null;
    this.size = 0;
  }

  /** Makes a chain of some fields and one more; the array is taken over. */
  protected FieldChain(FieldChain before, int header, byte[] value) {
    this.before = before;
    this.last = new KeptField(header, value);
    this.size = before.size + 1;
  }

  /**
   * Returns a chain with one more field.
   *
   * @param header the type in bits 16 to 23 and the id in the low 16 bits
   * @param value the value in Thrift Binary, in an array that nobody writes to from now on
   */
  protected abstract FieldChain and(int header, byte[] value);

  /** Returns the number of fields. */
  public final int size() {
    return size;
  }

  /** Returns the fields from the first to the last. */
  protected final KeptField[] inOrder() {
    KeptField[] fields = new KeptField[size];
    int i = size;
    for (FieldChain at = this; at != null && at.last != null; at = at.before) {
      fields[--i] = at.last;
    }
    return fields;
  }
}
