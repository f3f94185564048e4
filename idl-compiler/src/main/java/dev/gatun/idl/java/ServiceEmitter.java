package dev.gatun.idl.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The interface of a service: one blocking method for each function. */
final class ServiceEmitter {
  private ServiceEmitter() {}

  static TypeSpec emit(ServicePlan plan) {
    TypeSpec.Builder type = TypeSpec.interfaceBuilder(plan.type()).addModifiers(Modifier.PUBLIC);
    if (plan.definition().doc() != null) {
      type.addJavadoc("$L\n", Docs.escape(plan.definition().doc()));
    }
    if (plan.parent() != null) {
      type.addSuperinterface(plan.parent());
    }
    plan.functions().forEach(function -> type.addMethod(method(function)));
    return type.build();
  }

  private static MethodSpec method(FunctionPlan function) {
    MethodSpec.Builder method = function.signature().addModifiers(Modifier.ABSTRACT);
    if (function.definition().doc() != null) {
      method.addJavadoc("$L\n", Docs.escape(function.definition().doc()));
    }
    return method.build();
  }
}
