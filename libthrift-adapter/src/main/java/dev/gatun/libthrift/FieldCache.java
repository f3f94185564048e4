package dev.gatun.libthrift;

import org.apache.thrift.protocol.TField;

/**
 * The headers of fields as libthrift sees them, shared: a {@link TField} never changes, and its
 * readers look at type and id only. Ids from 0 to 63 come out of a table, others are allocated.
 */
final class FieldCache {
  private static final int TYPES = 17;
  private static final int ID_BITS = 6;
  private static final int IDS = 1 << ID_BITS;

  private static final TField[] FIELDS = new TField[TYPES * IDS];

  static {
    for (int i = 0; i < FIELDS.length; i++) {
      FIELDS[i] = new TField("", (byte) (i >> ID_BITS), (short) (i & (IDS - 1)));
    }
  }

  private FieldCache() {}

  /** Returns the header of a field of that type, one of libthrift's codes, and id. */
  static TField get(int type, int id) {
    int index = type << ID_BITS | id;
    return (id & -IDS) == 0 && index >= 0 && index < FIELDS.length
        ? FIELDS[index]
        : new TField("", (byte) type, (short) id);
  }
}
