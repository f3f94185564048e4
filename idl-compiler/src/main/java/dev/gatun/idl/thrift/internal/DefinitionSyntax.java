package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.EnumMember;
import dev.gatun.idl.thrift.StructKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition as it is written. */
public sealed interface DefinitionSyntax {

  /** What it defines. */
  Name name();

  /** A typedef. */
  record TypedefSyntax(Name name, TypeSyntax type, Annotations annotations, @Nullable String doc)
      implements DefinitionSyntax {}

  /** A constant. */
  record ConstantSyntax(Name name, TypeSyntax type, ConstSyntax value, @Nullable String doc)
      implements DefinitionSyntax {}

  /** An enum. */
  record EnumSyntax(
      Name name, List<EnumMember> members, Annotations annotations, @Nullable String doc)
      implements DefinitionSyntax {}

  /** A struct, a union or an exception. */
  record StructSyntax(
      StructKind kind,
      Name name,
      List<FieldSyntax> fields,
      Annotations annotations,
      @Nullable String doc)
      implements DefinitionSyntax {}

  /** A service. */
  record ServiceSyntax(
      Name name,
      @Nullable Name parent,
      List<FunctionSyntax> functions,
      Annotations annotations,
      @Nullable String doc)
      implements DefinitionSyntax {}

  /**
   * A function of a service.
   *
   * @param result the type it returns, or null for void
   */
  record FunctionSyntax(
      Name name,
      boolean isOneway,
      @Nullable TypeSyntax result,
      List<FieldSyntax> arguments,
      List<FieldSyntax> exceptions,
      Annotations annotations,
      @Nullable String doc) {}
}
