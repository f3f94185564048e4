package dev.gatun.thrift;

import dev.gatun.codec.internal.FieldChain;
import dev.gatun.codec.internal.KeptField;
import dev.gatun.value.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a struct that its class does not know, kept so that they are written again. Readers
 * make them, writers of any of the protocols take them.
 *
 * <p>Values are held as Thrift Binary encodes them, in whatever protocol they came: so they are
 * equal when they mean the same. There are two exceptions: each byte of a Binary bool other than 1
 * is a false of its own, and Compact does not tell the types of an empty map. Immutable, and safe
 * to read from several threads.
 *
 * <p>Source of the encoding: Apache Thrift, {@code doc/specs/thrift-binary-protocol.md}.
 */
public final class UnknownFields extends FieldChain {
  /** No fields. */
  public static final UnknownFields NONE = new UnknownFields();

  /** The most fields that {@link #toString()} shows. */
  private static final int SHOWN = 16;

  /**
   * One of the fields.
   *
   * @param id its id
   * @param type its type, a code of {@link ThriftType}
   * @param value its value in Thrift Binary
   */
  public record Field(short id, byte type, Bytes value) {}

  private UnknownFields() {}

  private UnknownFields(UnknownFields before, int header, byte[] value) {
    super(before, header, value);
  }

  @Override
  protected UnknownFields and(int header, byte[] value) {
    return new UnknownFields(this, header, value);
  }

  /** Returns whether there is no field. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** Returns the fields in the order in which they were read; an id may turn up more than once. */
  public List<Field> toList() {
    return Arrays.stream(inOrder()).map(UnknownFields::field).toList();
  }

  /** Returns whether the other has the same fields in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownFields that
        && size() == that.size()
        && Arrays.equals(inOrder(), that.inOrder());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(inOrder());
  }

  /** Returns the first fields, as {@code {7: 0000002a}}, and how many there are when it is more. */
  @Override
  public String toString() {
    StringJoiner joiner = new StringJoiner(", ", "{", "}");
    KeptField[] fields = inOrder();
    for (int i = 0; i < Math.min(fields.length, SHOWN); i++) {
      joiner.add(fields[i].id() + ": " + field(fields[i]).value());
    }
    return fields.length <= SHOWN
        ? joiner.toString()
        : joiner.add("... (" + fields.length + " fields)").toString();
  }

  private static Field field(KeptField field) {
    return new Field(field.id(), field.type(), Bytes.adopt(field.value()));
  }
}
