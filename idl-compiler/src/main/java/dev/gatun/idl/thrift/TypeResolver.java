package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.internal.Name;
import dev.gatun.idl.thrift.internal.TypeSyntax;
import org.jspecify.annotations.Nullable;

/** Finds the types that a file names. */
final class TypeResolver {

  private final Scope scope;
  private final Diagnostics diagnostics;

  TypeResolver(Scope scope, Diagnostics diagnostics) {
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /** Returns the type, or null when it is not known, which is then reported. */
  @Nullable ThriftType resolve(TypeSyntax syntax) {
    if (syntax instanceof TypeSyntax.Base base) {
      return new BaseType(base.kind(), base.annotations());
    }
    if (syntax instanceof TypeSyntax.Named named) {
      return named(named.name());
    }
    if (syntax instanceof TypeSyntax.ListOf list) {
      ThriftType element = resolve(list.element());
      return element == null ? null : new ListType(element, list.cppType(), list.annotations());
    }
    if (syntax instanceof TypeSyntax.SetOf set) {
      ThriftType element = resolve(set.element());
      return element == null ? null : new SetType(element, set.cppType(), set.annotations());
    }
    TypeSyntax.MapOf map = (TypeSyntax.MapOf) syntax;
    ThriftType key = resolve(map.key());
    ThriftType value = resolve(map.value());
    return key == null || value == null
        ? null
        : new MapType(key, value, map.cppType(), map.annotations());
  }

  private @Nullable ThriftType named(Name name) {
    Definition found = scope.find(name.text());
    if (found instanceof ThriftType type) {
      return type;
    }
    if (found == null && name.text().equals("slist")) {
      diagnostics.warning(
          name.span(), "'slist' is no longer part of Thrift and is taken for 'string'");
      return new BaseType(BaseKind.STRING, Annotations.NONE);
    }
    scope.reportUnknown(name, "a type", ThriftType.class);
    return null;
  }
}
