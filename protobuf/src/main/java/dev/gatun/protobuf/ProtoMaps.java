package dev.gatun.protobuf;

import java.util.Map;
import java.util.SequencedMap;

/** Maps as emitted messages write them. */
public final class ProtoMaps {
  private ProtoMaps() {}

  /**
   * Returns the entries from the last to the first, as a writer wants them; of a map without an
   * order in any.
   */
  public static <K, V> Iterable<Map.Entry<K, V>> reversed(Map<K, V> map) {
    return map instanceof SequencedMap<K, V> ordered
        ? ordered.sequencedEntrySet().reversed()
        : map.entrySet();
  }
}
