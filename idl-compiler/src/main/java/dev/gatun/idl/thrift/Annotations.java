package dev.gatun.idl.thrift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a type, a definition or a part of one, in source order.
 *
 * @param list all of them; a name may turn up more than once
 */
public record Annotations(List<Annotation> list) {

  /** No annotations. */
  public static final Annotations NONE = new Annotations(List.of());

  /** Copies the list. */
  public Annotations {
    list = List.copyOf(list);
  }

  /** Returns whether there is one of that name. */
  public boolean has(String name) {
    return value(name) != null;
  }

  /** Returns the value of the last one of that name, or null when there is none. */
  public @Nullable String value(String name) {
    String value = null;
    for (Annotation annotation : list) {
      value = annotation.name().equals(name) ? annotation.value() : value;
    }
    return value;
  }

  /** Returns the values of all of that name. */
  public List<String> values(String name) {
    return list.stream().filter(a -> a.name().equals(name)).map(Annotation::value).toList();
  }
}
