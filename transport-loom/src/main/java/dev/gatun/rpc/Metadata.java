package dev.gatun.rpc;

import dev.gatun.rpc.internal.TtHeader.StringKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside a message: keys and values of the string block of a TTHeader. Other framings
 * have no place for it, so there it is empty and what is given is not sent.
 *
 * <p>CloudWeGo's prefixes tell how far a key goes: a persistent one along the whole chain of calls,
 * a transient one to the next server, a backward one from a server to its caller. Immutable.
 */
public final class Metadata {
  /** No keys. */
  public static final Metadata NONE = new Metadata(Map.of());

  private static final String PERSISTENT = "RPC_PERSIST_";
  private static final String TRANSIENT = "RPC_TRANSIT_";
  private static final String BACKWARD = "RPC_BACKWARD_";

  private final Map<String, String> entries;

  private Metadata(Map<String, String> entries) {
    this.entries = entries;
  }

  /** Returns metadata with these keys and values as they are on the wire. */
  public static Metadata of(Map<String, String> entries) {
    return entries.isEmpty()
        ? NONE
        : new Metadata(Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
  }

  /**
   * Returns what of a header is metadata: what is about the connection or the call itself is not.
   */
  static Metadata received(Map<String, String> stringKeys) {
    Map<String, String> rest = new LinkedHashMap<>(stringKeys);
    rest.remove(StringKey.SERVICE);
    rest.remove(StringKey.CLOSING);
    return of(rest);
  }

  /** Returns the value of a key as it is on the wire, or null. */
  public @Nullable String get(String key) {
    return entries.get(key);
  }

  /** Returns the value of a persistent key, given without its prefix, or null. */
  public @Nullable String persistent(String key) {
    return get(PERSISTENT + key);
  }

  /** Returns the value of a transient key, given without its prefix, or null. */
  public @Nullable String transientValue(String key) {
    return get(TRANSIENT + key);
  }

  /** Returns the value of a backward key, given without its prefix, or null. */
  public @Nullable String backward(String key) {
    return get(BACKWARD + key);
  }

  /** Whether a business error is among these, of which some peers send number 0. */
  boolean isBusinessError() {
    String status = get(StringKey.BUSINESS_STATUS);
    return status != null && !status.equals("0");
  }

  /** Returns the persistent keys alone. */
  Metadata persistent() {
    Map<String, String> kept = new LinkedHashMap<>(entries);
    kept.keySet().removeIf(key -> !key.startsWith(PERSISTENT));
    return of(kept);
  }

  /** Returns this with the keys of another one more; of a key that both have, the other's. */
  Metadata and(Metadata other) {
    if (entries.isEmpty() || other.entries.isEmpty()) {
      return entries.isEmpty() ? other : this;
    }
    Map<String, String> all = new LinkedHashMap<>(entries);
    all.putAll(other.entries);
    return of(all);
  }

  /** Returns all keys and values as they are on the wire. The map cannot be changed. */
  public Map<String, String> entries() {
    return entries;
  }

  /** Returns this with a key more, or another value for it. */
  public Metadata with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(entries);
    more.put(key, value);
    return of(more);
  }

  /** Returns this with a persistent key more, given without its prefix. */
  public Metadata withPersistent(String key, String value) {
    return with(PERSISTENT + key, value);
  }

  /** Returns this with a transient key more, given without its prefix. */
  public Metadata withTransient(String key, String value) {
    return with(TRANSIENT + key, value);
  }

  /** Returns this with a backward key more, given without its prefix. */
  public Metadata withBackward(String key, String value) {
    return with(BACKWARD + key, value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metadata that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
