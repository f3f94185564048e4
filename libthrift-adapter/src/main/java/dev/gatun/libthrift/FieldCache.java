package dev.gatun.libthrift;

import org.apache.thrift.protocol.TField;
import org.jspecify.annotations.Nullable;

/**
 * The headers of fields as libthrift sees them, shared: a {@link TField} never changes, and its
 * readers look at type and id only. There is one for each type and each id from 0 to 63.
 */
final class FieldCache {
  static final int ID_BITS = 6;
  static final int IDS = 1 << ID_BITS;

  private FieldCache() {}

  /**
   * Returns a table whose entry at {@code code << ID_BITS | id} is the header of the field with
   * that id and the type {@code types[code]}, or null where that is no type, or the stop mark.
   */
  static @Nullable TField[] forTypes(byte[] types) {
    @Nullable TField[] fields = new TField[types.length * IDS];
    for (int i = 0; i < fields.length; i++) {
      byte type = types[i >> ID_BITS];
      fields[i] = type > 0 ? new TField("", type, (short) (i & (IDS - 1))) : null;
    }
    return fields;
  }
}
