package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A method with statements for each field; those of many fields stand in methods of their own,
 * because the JIT compiles no method of more than 8,000 bytecodes.
 *
 * @param verb what the names of those methods begin with
 * @param parameter the variable that the statements use besides the fields, or null; one of a
 *     primitive type is what they compute
 * @param statements the statements for a field
 */
record SplitMethod<P extends Numbered>(
    String verb, @Nullable ParameterSpec parameter, Function<P, CodeBlock> statements) {

  /** A field takes up to some 30 bytecodes. */
  static final int FIELDS_IN_A_METHOD = 200;

  /** Adds the statements to a method, and to its class what they call. */
  void addTo(MethodSpec.Builder method, TypeSpec.Builder type, List<P> properties) {
    List<List<P>> groups = Groups.of(properties, FIELDS_IN_A_METHOD);
    if (groups.size() < 2) {
      properties.forEach(property -> method.addCode(statements.apply(property)));
      return;
    }
    for (List<P> group : groups) {
      MethodSpec part = part(group);
      String variable = parameter == null ? "" : parameter.name();
      if (computes()) {
        method.addStatement("$L = $L($L)", variable, part.name(), variable);
      } else {
        method.addStatement("$L($L)", part.name(), variable);
      }
      type.addMethod(part);
    }
  }

  private MethodSpec part(List<P> group) {
    MethodSpec.Builder part =
        MethodSpec.methodBuilder(Groups.name(verb, group)).addModifiers(Modifier.PRIVATE);
    if (parameter != null) {
      part.addParameter(parameter);
    }
    group.forEach(property -> part.addCode(statements.apply(property)));
    if (parameter != null && computes()) {
      part.returns(parameter.type()).addStatement("return $L", parameter.name());
    }
    return part.build();
  }

  private boolean computes() {
    return parameter != null && parameter.type().isPrimitive();
  }
}
