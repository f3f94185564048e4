package dev.gatun.idl.java;

import com.palantir.javapoet.TypeName;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.ConstValue.BoolValue;
import dev.gatun.idl.thrift.ConstValue.DoubleValue;
import dev.gatun.idl.thrift.ConstValue.IntegerValue;
import dev.gatun.idl.thrift.ConstValue.StringValue;
import dev.gatun.idl.thrift.ConstantDefinition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.FunctionDefinition;
import dev.gatun.idl.thrift.ServiceDefinition;
import dev.gatun.idl.thrift.StructKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports definitions that no Java class can hold, so that they are errors of the IDL with a place,
 * and not of Java that nobody wrote.
 *
 * <p>The limits are those of the class file: 65,535 bytes of code in a method, the one that makes
 * the cases of a union included; 65,535 constants in a class; 255 arguments.
 */
final class ClassLimits {
  private static final int ARGUMENT_SLOTS = 254;

  /** Each takes some 40 constants of the class of clients, with a few arguments and exceptions. */
  private static final int FUNCTIONS = 1_000;

  /** What a number or a text takes of the pool of the class that has it as a constant. */
  private static final int LITERAL = 3;

  /** What anything else takes, beyond its value. */
  private static final int CONSTANT = 6;

  private final Diagnostics diagnostics;

  ClassLimits(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  boolean fits(Span span, StructPlan plan, int codecs) {
    if (PoolSize.of(plan, codecs) > PoolSize.MOST
        || (plan.kind() == StructKind.UNION
            && plan.properties().size() > EnumEmitter.MOST_CONSTANTS)) {
      return tooLarge(
          span,
          plan.properties().size() + " fields of these types are too many for a Java class",
          "move some of them into structs of their own");
    }
    List<ConstValue> defaults = new ArrayList<>();
    for (Property property : plan.properties()) {
      if (property.defaultValue() != null) {
        defaults.add(property.defaultValue());
      }
    }
    return fits(
        span,
        defaults,
        defaults.stream().mapToLong(ConstantSize::of).sum(),
        "the defaults of these fields are too much code for a Java constructor",
        "make them smaller, or constants of the file");
  }

  boolean fits(ServiceDefinition definition, ThriftShapes shapes) {
    return definition.functions().stream().allMatch(function -> fits(function, shapes));
  }

  /** Whether the classes of clients and dispatches hold the functions. */
  boolean fits(ServicePlan plan, int codecs) {
    int functions = plan.functions().size();
    if (functions > FUNCTIONS) {
      return tooLarge(
          plan.definition().span(),
          functions + " functions are too many for the class of a client: it holds " + FUNCTIONS,
          "divide this into services that extend each other");
    }
    return plan.functions().stream()
        .allMatch(f -> fits(f.definition().span(), f.arguments(), codecs));
  }

  private boolean fits(FunctionDefinition function, ThriftShapes shapes) {
    int slots = 0;
    for (Field argument : function.arguments()) {
      TypeName type = shapes.of(argument.type()).type();
      slots += type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
    }
    return slots <= ARGUMENT_SLOTS
        || tooLarge(
            function.span(),
            "the arguments take "
                + slots
                + " slots of a Java method, which has "
                + ARGUMENT_SLOTS
                + "; an i64 or a double takes two",
            "put them into a struct");
  }

  boolean fits(List<ConstantDefinition> definitions, ThriftShapes shapes) {
    long pool = 0;
    long code = 0;
    for (ConstantDefinition definition : definitions) {
      ConstValue value = definition.value();
      if (!fits(
          definition.span(),
          List.of(value),
          ConstantSize.indivisible(value),
          "a value in this constant is too much code for a Java method",
          "divide it into several constants")) {
        return false;
      }
      pool += pool(value);
      code +=
          isLiteral(value) || !shapes.of(definition.type()).kind().isImmutable()
              ? 0
              : ConstantSize.of(value);
      if (pool > PoolSize.MOST || code > ConstantSize.MOST_IN_A_METHOD) {
        return tooLarge(
            definition.span(),
            "the constants of a file make one Java class: up to here there are too many",
            "move some of them into a file of their own, and include it");
      }
    }
    return true;
  }

  private static long pool(ConstValue value) {
    if (isLiteral(value)) {
      return LITERAL;
    }
    return ConstantParts.isDivided(value)
        ? (long) CONSTANT * ConstantParts.of(value).size()
        : CONSTANT + 2 * ConstantSize.of(value);
  }

  /** Returns whether javac puts a value into the class file as it is. */
  private static boolean isLiteral(ConstValue value) {
    return value instanceof BoolValue
        || value instanceof IntegerValue
        || value instanceof DoubleValue
        || value instanceof StringValue;
  }

  private boolean fits(Span span, List<ConstValue> values, long size, String problem, String hint) {
    int fields = values.stream().mapToInt(ConstantSize::fields).max().orElse(0);
    return (size <= ConstantSize.MOST_IN_A_METHOD && fields <= ConstantSize.MOST_FIELDS)
        || tooLarge(span, problem, hint);
  }

  private boolean tooLarge(Span span, String problem, String hint) {
    diagnostics.error(span, problem, hint);
    return false;
  }
}
