package dev.gatun.idl.proto;

import java.util.List;

/** A typed value: of an option, or the default of a field. */
public sealed interface ProtoValue
    permits ProtoValue.Bool,
        ProtoValue.Int,
        ProtoValue.Real,
        ProtoValue.Text,
        ProtoValue.Binary,
        ProtoValue.EnumNumber,
        ProtoValue.Any,
        ProtoValue.Repeated,
        MessageValue {

  /** A {@code bool}. */
  record Bool(boolean value) implements ProtoValue {}

  /**
   * A whole number of any width.
   *
   * @param value the number; a {@code uint64} or {@code fixed64} above {@link Long#MAX_VALUE} is
   *     the negative number with the same bits
   */
  record Int(long value) implements ProtoValue {}

  /** A {@code double} or {@code float}; a float's value is rounded to one. */
  record Real(double value) implements ProtoValue {}

  /** A {@code string}. */
  record Text(String value) implements ProtoValue {}

  /** A {@code bytes}. */
  record Binary(Bytes value) implements ProtoValue {}

  /**
   * A value of an enum.
   *
   * @param name its name, or its number in decimal where an open enum does not name it
   * @param number its number
   */
  record EnumNumber(String name, int number) implements ProtoValue {}

  /**
   * A {@code google.protobuf.Any} that was written out in an option.
   *
   * @param typeUrl as in the source, {@code type.googleapis.com/full.Name}
   * @param message what is in it
   */
  record Any(String typeUrl, MessageValue message) implements ProtoValue {}

  /** The values of a repeated field; map entries are messages of a key and a value. */
  record Repeated(List<ProtoValue> values) implements ProtoValue {
    /** Copies the list. */
    public Repeated {
      values = List.copyOf(values);
    }
  }
}
