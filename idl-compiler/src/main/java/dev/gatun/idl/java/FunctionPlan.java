package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.FunctionDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * What a function of a service will look like.
 *
 * @param definition the function
 * @param method the name of its method
 * @param returns what that returns
 * @param parameters what that takes, in the order of the IDL
 * @param thrown what that throws, each once
 * @param arguments the struct that a call carries
 * @param result the struct that a reply carries; a oneway function has none on the wire
 */
record FunctionPlan(
    FunctionDefinition definition,
    String method,
    TypeName returns,
    List<ParameterSpec> parameters,
    List<TypeName> thrown,
    StructPlan arguments,
    StructPlan result) {

  /**
   * Plans a function.
   *
   * @param unique makes the name of a class one that no other function has
   * @param holder the class that the structs are nested in
   */
  static FunctionPlan of(
      FunctionDefinition function,
      ThriftShapes shapes,
      UnaryOperator<String> unique,
      ClassName holder) {
    String stem = JavaNames.upperCamel(function.name());
    return new FunctionPlan(
        function,
        methodName(function),
        function.result() == null ? TypeName.VOID : shapes.of(function.result()).type(),
        parameters(function, shapes),
        function.exceptions().stream()
            .map(exception -> shapes.of(exception.type()).type())
            .distinct()
            .toList(),
        StructPlan.of(
            holder.nestedClass(unique.apply(stem + "Arguments")),
            function.arguments(),
            "What " + function.name() + " is called with.",
            shapes),
        StructPlan.of(
            holder.nestedClass(unique.apply(stem + "Result")),
            function.outcomes(),
            "What " + function.name() + " came to.",
            shapes));
  }

  /** Returns the method, without its body. */
  MethodSpec.Builder signature() {
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns)
        .addParameters(parameters)
        .addExceptions(thrown);
  }

  /** Returns a name for a variable that no parameter has. */
  String variable(String wanted) {
    String name = wanted;
    while (isParameter(name)) {
      name += "_";
    }
    return name;
  }

  private boolean isParameter(String name) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  private static List<ParameterSpec> parameters(FunctionDefinition function, ThriftShapes shapes) {
    Set<String> names = new HashSet<>();
    List<ParameterSpec> parameters = new ArrayList<>();
    for (Field argument : function.arguments()) {
      String name = JavaNames.identifier(JavaNames.lowerCamel(ThriftShapes.nameOf(argument)));
      while (!names.add(name)) {
        name += "_" + (argument.id() & 0xffff);
      }
      parameters.add(ParameterSpec.builder(shapes.of(argument.type()).type(), name).build());
    }
    return parameters;
  }

  /** The methods of every object keep their meaning. */
  private static String methodName(FunctionDefinition function) {
    String given = function.annotations().value("gatun.name");
    return JavaNames.identifier(given == null ? function.name() : given, JavaNames.OBJECT_METHODS);
  }
}
