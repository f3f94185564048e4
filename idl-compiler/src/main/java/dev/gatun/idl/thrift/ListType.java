package dev.gatun.idl.thrift;

import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param element the type of its elements
 * @param cppType the C++ type that was asked for, or null
 * @param annotations the annotations behind it
 */
public record ListType(ThriftType element, @Nullable String cppType, Annotations annotations)
    implements ThriftType {

  @Override
  public String toString() {
    return "list<" + element + ">";
  }
}
