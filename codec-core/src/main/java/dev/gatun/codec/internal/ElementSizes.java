package dev.gatun.codec.internal;

import dev.gatun.thrift.ThriftType;

/**
 * What an element of a container takes by its type, a code of {@link ThriftType} from 0 to 255: on
 * the wire at the least, and on the heap.
 */
public final class ElementSizes {
  private static final int MAP_ENTRY = 32;
  private static final byte[] BINARY = new byte[256];
  private static final byte[] COMPACT = new byte[256];
  private static final byte[] HEAP = new byte[256];

  static {
    // The heap figures count a reference and the smallest object of a 64-bit HotSpot.
    element(ThriftType.BOOL, 1, 1, 1);
    element(ThriftType.I8, 1, 1, 1);
    element(ThriftType.DOUBLE, 8, 8, 8);
    element(ThriftType.I16, 2, 1, 2);
    element(ThriftType.I32, 4, 1, 4);
    element(ThriftType.I64, 8, 1, 8);
    element(ThriftType.STRING, 4, 1, 48);
    element(ThriftType.STRUCT, 1, 1, 24);
    element(ThriftType.MAP, 6, 1, 56);
    element(ThriftType.SET, 5, 1, 56);
    element(ThriftType.LIST, 5, 1, 32);
    element(ThriftType.UUID, 16, 16, 36);
  }

  private ElementSizes() {}

  /** Returns the fewest bytes that a value takes in Thrift Binary, 1 to 16; 0 for no type. */
  public static int binary(int type) {
    return BINARY[type];
  }

  /** Returns the fewest bytes that a value takes in Thrift Compact, 1 to 16; 0 for no type. */
  public static int compact(int type) {
    return COMPACT[type];
  }

  /** Returns the fewest bytes that an element takes on the heap, reference included. */
  public static int heap(int type) {
    return HEAP[type];
  }

  /** Returns the fewest bytes that an entry of a map takes on the heap. */
  public static int mapEntryHeap(int keyType, int valueType) {
    return MAP_ENTRY + HEAP[keyType] + HEAP[valueType];
  }

  private static void element(byte type, int binary, int compact, int heap) {
    BINARY[type] = (byte) binary;
    COMPACT[type] = (byte) compact;
    HEAP[type] = (byte) heap;
  }
}
