package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What takes the calls of a server to a handler: a service of the transport. */
final class DispatchEmitter {
  private final ServicePlan plan;
  private final TypeSpec.Builder type;

  /** What the functions are served by, behind the choice among them. */
  private final List<MethodSpec> serving = new ArrayList<>();

  private DispatchEmitter(ServicePlan plan) {
    this.plan = plan;
    this.type =
        TypeSpec.classBuilder(ServicePlan.dispatch(plan.type()))
            .addJavadoc("Takes the calls of a server to a {@link $T}.\n", plan.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.SERVICE)
            .addField(plan.type(), "handler", Modifier.PRIVATE, Modifier.FINAL);
  }

  static TypeSpec emit(ServicePlan plan) {
    return new DispatchEmitter(plan).emit();
  }

  private TypeSpec emit() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Creates what calls a handler, by any number of threads at once.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(plan.type(), "handler")
            .addStatement("this.handler = handler");
    if (plan.parent() != null) {
      type.addField(RuntimeTypes.SERVICE, "inherited", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("inherited = new $T(handler)", ServicePlan.dispatch(plan.parent()));
    }
    type.addMethod(constructor.build());
    calls();
    serving.forEach(type::addMethod);
    return type.build();
  }

  /** A switch over so many functions as a method has room for; the rest is that of the next one. */
  private void calls() {
    List<List<FunctionPlan>> groups = Groups.of(plan.functions(), SplitMethod.FIELDS_IN_A_METHOD);
    Set<String> taken = new HashSet<>(Set.of("call"));
    for (int i = 0; i < Math.max(1, groups.size()); i++) {
      MethodSpec.Builder method = signature(i == 0 ? "call" : "call" + i);
      if (i == 0) {
        method.addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
      } else {
        method.addModifiers(Modifier.PRIVATE);
      }
      taken.add("call" + i);
      CodeBlock rest = i + 1 < groups.size() ? CodeBlock.of("call$L(request)", i + 1) : unknown();
      List<FunctionPlan> group = groups.isEmpty() ? List.of() : groups.get(i);
      type.addMethod(method.addCode(choice(group, rest, taken)).build());
    }
  }

  private CodeBlock choice(List<FunctionPlan> functions, CodeBlock rest, Set<String> taken) {
    if (functions.isEmpty()) {
      return CodeBlock.of(plan.parent() == null ? "$L;\n" : "return $L;\n", rest);
    }
    CodeBlock.Builder choice = CodeBlock.builder().add("return switch (request.method()) {\n$>");
    for (FunctionPlan function : functions) {
      String name = "serve" + JavaNames.upperCamel(function.definition().name());
      while (!taken.add(name)) {
        name += "_";
      }
      choice.add("case $S -> $L(request);\n", function.definition().name(), name);
      serving.add(serving(function, name));
    }
    return choice.add("default -> $L;\n$<};\n", rest).build();
  }

  private CodeBlock unknown() {
    return plan.parent() == null
        ? CodeBlock.of("throw $T.unknownMethod(request)", RuntimeTypes.APPLICATION_EXCEPTION)
        : CodeBlock.of("inherited.call(request)");
  }

  private static MethodSpec serving(FunctionPlan function, String name) {
    MethodSpec.Builder method = signature(name).addModifiers(Modifier.PRIVATE);
    TypeName arguments = function.arguments().name();
    if (!function.definition().arguments().isEmpty()) {
      method.addStatement("$T arguments =\nrequest.payload().read(new $T())", arguments, arguments);
    }
    CodeBlock called = CodeBlock.of("handler.$L($L)", function.method(), values(function));
    if (function.definition().isOneway()) {
      return method
          .addStatement(called)
          .addStatement("return $T.none()", RuntimeTypes.RESPONSE)
          .build();
    }
    StructPlan result = function.result();
    method.addStatement("$T result = new $T()", result.name(), result.name());
    if (!function.thrown().isEmpty()) {
      method.beginControlFlow("try");
    }
    if (function.definition().isVoid()) {
      method.addStatement(called);
    } else {
      method.addStatement("result.set$L($L)", result.property(0).accessor(), called);
    }
    catches(function, method);
    return method.addStatement("return $T.of(result)", RuntimeTypes.RESPONSE).build();
  }

  /** Of a type that is declared twice the first field is taken. */
  private static void catches(FunctionPlan function, MethodSpec.Builder method) {
    Set<TypeName> caught = new HashSet<>();
    for (Field exception : function.definition().exceptions()) {
      Property property = function.result().property(exception.id());
      if (caught.add(property.shape().type())) {
        method
            .nextControlFlow("catch ($T e)", property.shape().type())
            .addStatement("result.set$L(e)", property.accessor());
      }
    }
    if (!caught.isEmpty()) {
      method.endControlFlow();
    }
  }

  private static CodeBlock values(FunctionPlan function) {
    return function.definition().arguments().stream()
        .map(field -> function.arguments().property(field.id()))
        .map(property -> CodeBlock.of("arguments.get$L()", property.accessor()))
        .collect(CodeBlock.joining(",$W"));
  }

  private static MethodSpec.Builder signature(String name) {
    return MethodSpec.methodBuilder(name)
        .returns(RuntimeTypes.RESPONSE)
        .addParameter(RuntimeTypes.REQUEST, "request");
  }
}
