package dev.gatun.thrift.compact;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import java.util.function.Supplier;

/** Thrift Compact to and from arrays, in one call. Safe for use by any number of threads. */
public final class ThriftCompact {
  private ThriftCompact() {}

  /**
   * Encodes a struct.
   *
   * @throws EncodeException when it is over {@link Limits#DEFAULT}
   * @throws PoolExhaustedException when the shared pool has no memory for it
   */
  public static byte[] toBytes(CompactStruct struct) {
    try (CompactWriter writer = new CompactWriter()) {
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
  public static <T extends CompactStruct> T fromBytes(Supplier<T> create, byte[] bytes) {
    try (CompactReader reader = CompactReader.borrowing(bytes)) {
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
