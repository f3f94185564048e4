package dev.gatun.idl.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The class that holds the structs of a service's calls and replies. */
final class MessagesEmitter {
  private MessagesEmitter() {}

  static TypeSpec emit(ServicePlan plan, Function<StructPlan, TypeSpec> struct) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.messages())
            .addJavadoc("What calls of {@link $T} and their replies carry.\n", plan.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (FunctionPlan function : plan.functions()) {
      type.addType(nested(struct.apply(function.arguments())));
      if (!function.definition().isOneway()) {
        type.addType(nested(struct.apply(function.result())));
      }
    }
    return type.build();
  }

  private static TypeSpec nested(TypeSpec struct) {
    return struct.toBuilder().addModifiers(Modifier.STATIC).build();
  }
}
