package dev.gatun.thrift.binary;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import java.util.function.Supplier;

/** Thrift Binary to and from arrays, in one call. Safe for use by any number of threads. */
public final class ThriftBinary {
  private ThriftBinary() {}

  /**
   * Encodes a struct.
   *
   * @throws EncodeException when it is over {@link Limits#DEFAULT}
   * @throws PoolExhaustedException when the shared pool has no memory for it
   */
  public static byte[] toBytes(BinaryStruct struct) {
    try (BinaryWriter writer = new BinaryWriter()) {
      struct.writeTo(writer);
      return writer.toByteArray();
    }
  }

  /**
   * Decodes a struct. Bytes behind it are not looked at. The path of an error begins with the name
   * of the struct's class.
   *
   * @param create makes the empty struct
   * @throws DecodeException when the bytes are malformed or over {@link Limits#DEFAULT}
   * @throws PoolExhaustedException when the shared pool has no memory for them
   */
  public static <T extends BinaryStruct> T fromBytes(Supplier<T> create, byte[] bytes) {
    try (BinaryReader reader = BinaryReader.borrowing(bytes)) {
      T struct = create.get();
      try {
        struct.readFrom(reader);
      } catch (DecodeException e) {
        throw e.within(struct.getClass().getSimpleName());
      }
      return struct;
    }
  }
}
