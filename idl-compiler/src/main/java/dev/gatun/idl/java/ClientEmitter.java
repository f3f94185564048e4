package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.Field;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The client of a service: its interface, over a service of the transport. */
final class ClientEmitter {
  private ClientEmitter() {}

  static TypeSpec emit(ServicePlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ServicePlan.client(plan.type()))
            .addJavadoc(
                "Calls a {@link $T} by whatever takes its calls to a server.\n", plan.type())
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(plan.type())
            .addField(RuntimeTypes.CALLER, "caller", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Creates a client.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(RuntimeTypes.SERVICE, "service")
                    .addStatement("this(service, $S)", plan.definition().name())
                    .build());
    MethodSpec.Builder named =
        MethodSpec.constructorBuilder()
            .addJavadoc("Creates a client of a service that has these functions, too.\n")
            .addModifiers(Modifier.PROTECTED)
            .addParameter(RuntimeTypes.SERVICE, "service")
            .addParameter(String.class, "name");
    if (plan.parent() != null) {
      type.superclass(ServicePlan.client(plan.parent()));
      named.addStatement("super(service, name)");
    }
    type.addMethod(
        named.addStatement("caller = new $T(service, name)", RuntimeTypes.CALLER).build());
    plan.functions().forEach(function -> type.addMethod(method(function)));
    return type.build();
  }

  private static MethodSpec method(FunctionPlan function) {
    String arguments = function.variable("arguments");
    MethodSpec.Builder method = function.signature().addAnnotation(Override.class);
    method.addStatement(
        "$T $L = new $T()", function.arguments().name(), arguments, function.arguments().name());
    List<Field> fields = function.definition().arguments();
    for (int i = 0; i < fields.size(); i++) {
      set(
          method,
          arguments,
          function.arguments().property(fields.get(i).id()),
          function.parameters().get(i));
    }
    String name = function.definition().name();
    if (function.definition().isOneway()) {
      return method.addStatement("this.caller.send($S, $L)", name, arguments).build();
    }
    StructPlan outcome = function.result();
    CodeBlock call =
        CodeBlock.of("this.caller.call($S, $L, new $T())", name, arguments, outcome.name());
    if (outcome.properties().isEmpty()) {
      return method.addStatement(call).build();
    }
    String result = function.variable("result");
    method.addStatement("$T $L =\n$L", outcome.name(), result, call);
    for (Field exception : function.definition().exceptions()) {
      String accessor = outcome.property(exception.id()).accessor();
      method
          .beginControlFlow("if ($L.has$L())", result, accessor)
          .addStatement("throw $L.get$L()", result, accessor)
          .endControlFlow();
    }
    if (!function.definition().isVoid()) {
      String accessor = outcome.property(0).accessor();
      method
          .beginControlFlow("if (!$L.has$L())", result, accessor)
          .addStatement("throw $T.missingResult($S)", RuntimeTypes.APPLICATION_EXCEPTION, name)
          .endControlFlow()
          .addStatement("return $L.get$L()", result, accessor);
    }
    return method.build();
  }

  /** An enum that is null is not set, like any other object. */
  private static void set(
      MethodSpec.Builder method, String arguments, Property property, ParameterSpec parameter) {
    boolean isEnum = property.shape().kind() == Shape.Kind.ENUM;
    if (isEnum) {
      method.beginControlFlow("if ($N != null)", parameter);
    }
    method.addStatement("$L.set$L($N)", arguments, property.accessor(), parameter);
    if (isEnum) {
      method.endControlFlow();
    }
  }
}
