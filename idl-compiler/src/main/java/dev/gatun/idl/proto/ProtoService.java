package dev.gatun.idl.proto;

import dev.gatun.idl.Span;
import java.util.List;

/**
 * A service.
 *
 * @param name the name in the source
 * @param fullName the name with that of the package
 * @param methods the methods
 * @param deprecated whether it should not be used any more
 * @param features what holds for it
 * @param options its options
 * @param doc the comment, or an empty string
 * @param span where its name stands
 */
public record ProtoService(
    String name,
    String fullName,
    List<ProtoMethod> methods,
    boolean deprecated,
    Features features,
    MessageValue options,
    String doc,
    Span span) {
  /** Copies the list. */
  public ProtoService {
    methods = List.copyOf(methods);
  }
}
