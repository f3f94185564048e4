package dev.gatun.idl.thrift;

import org.jspecify.annotations.Nullable;

/**
 * A map.
 *
 * @param key the type of its keys
 * @param value the type of its values
 * @param cppType the C++ type that was asked for, or null
 * @param annotations the annotations behind it
 */
public record MapType(
    ThriftType key, ThriftType value, @Nullable String cppType, Annotations annotations)
    implements ThriftType {

  @Override
  public String toString() {
    return "map<" + key + ", " + value + ">";
  }
}
