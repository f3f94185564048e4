package dev.gatun.thrift.binary;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.thrift.ThriftStruct;

/** A struct, union or exception that Thrift Binary can carry. */
public interface BinaryStruct extends ThriftStruct {
  /**
   * Writes the fields and the stop byte.
   *
   * @throws EncodeException when a limit of the writer stands in the way
   */
  void writeTo(BinaryWriter writer);

  /**
   * Reads fields until the stop byte into this object.
   *
   * @throws DecodeException when the input is malformed or a limit of the reader stands in the way;
   *     the object is then in an undefined state
   */
  void readFrom(BinaryReader reader);
}
