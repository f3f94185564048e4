package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.ConstValue.EnumValue;
import dev.gatun.idl.thrift.internal.Name;
import org.jspecify.annotations.Nullable;

/** Finds the constants and the members of enums that stand as values. */
final class ConstNames {

  /** What a name stands for, and the type it has there. */
  record Named(MeasuredValue value, ThriftType type) {}

  private final Scope scope;
  private final Diagnostics diagnostics;

  ConstNames(Scope scope, Diagnostics diagnostics) {
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /** Returns what a name stands for where a type is asked for; null, and a report, for nothing. */
  @Nullable Named find(ThriftType wanted, Name name) {
    String text = name.text();
    String last = text.substring(text.lastIndexOf('.') + 1);
    String before = text.substring(0, text.length() - last.length());
    EnumDefinition owner = before.isEmpty() ? null : enumOf(before);
    EnumMember member = owner == null ? null : owner.member(last);
    if (owner != null && member != null && !isOtherEnum(wanted, owner)) {
      return named(owner, member);
    }
    ConstantDefinition constant = scope.findConstant(text);
    if (constant != null) {
      MeasuredValue value = constant.measured();
      return value == null ? null : new Named(value, constant.type());
    }
    if (scope.isQuiet(text)) {
      return null;
    }
    if (hasOneOrTwoDots(text) && wanted.trueType() instanceof EnumDefinition target) {
      EnumMember ofTarget = target.member(last);
      if (ofTarget != null) {
        warnOfOwner(name, target, ofTarget);
        return named(target, ofTarget);
      }
    }
    if (owner != null && member != null) {
      return named(owner, member);
    }
    if (owner != null) {
      reportNoMember(name, owner, before, last);
    } else {
      reportNoConstant(wanted, name);
    }
    return null;
  }

  private @Nullable EnumDefinition enumOf(String nameAndDot) {
    Definition owner = scope.find(nameAndDot.substring(0, nameAndDot.length() - 1));
    return owner instanceof ThriftType type && type.trueType() instanceof EnumDefinition definition
        ? definition
        : null;
  }

  private static boolean isOtherEnum(ThriftType wanted, EnumDefinition owner) {
    return wanted.trueType() instanceof EnumDefinition target && !target.equals(owner);
  }

  private static Named named(EnumDefinition owner, EnumMember member) {
    return new Named(MeasuredValue.leaf(new EnumValue(owner, member)), owner);
  }

  private static boolean hasOneOrTwoDots(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    return first >= 0 && (second < 0 || text.indexOf('.', second + 1) < 0);
  }

  /** The official compiler looks at no more than the member's name when it knows the enum. */
  private void warnOfOwner(Name name, EnumDefinition target, EnumMember member) {
    diagnostics.warning(
        name.span(),
        "'"
            + name.text()
            + "' is taken for member '"
            + member.name()
            + "' of enum '"
            + target.name()
            + "'",
        "write " + target.name() + "." + member.name() + ", behind its file's name if need be");
  }

  private void reportNoMember(Name name, EnumDefinition owner, String before, String last) {
    diagnostics.error(
        name.span(),
        "enum '" + owner.name() + "' has no member '" + last + "'",
        Scope.hintAmong(
            diagnostics, name.text(), owner.members().stream().map(m -> before + m.name())));
  }

  private void reportNoConstant(ThriftType wanted, Name name) {
    if (wanted.trueType() instanceof EnumDefinition target && target.member(name.text()) != null) {
      diagnostics.error(
          name.span(),
          "a member of an enum is named with its enum",
          "write " + wanted + "." + name.text());
      return;
    }
    scope.reportUnknown(name, "a const or enum member", ConstantDefinition.class);
  }
}
