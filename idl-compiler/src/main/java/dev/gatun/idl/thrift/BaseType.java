package dev.gatun.idl.thrift;

/**
 * A base type.
 *
 * @param kind which one
 * @param annotations the annotations behind it
 */
public record BaseType(BaseKind kind, Annotations annotations) implements ThriftType {

  @Override
  public String toString() {
    return kind.keyword();
  }
}
