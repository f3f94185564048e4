package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The search for the first required field that is not set, of messages that have such fields or can
 * hold one that has.
 */
final class MessageRequired {
  private static final int FIELDS_IN_A_METHOD = 100;

  private final MessagePlan plan;
  private final TypeSpec.Builder type;

  MessageRequired(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
  }

  void emit() {
    if (!plan.hasRequired()) {
      return;
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("missingField")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class);
    List<MessageProperty> checked =
        plan.properties().stream().filter(p -> MessagePlan.isRequired(p) || holds(p)).toList();
    List<List<MessageProperty>> groups = Groups.of(checked, FIELDS_IN_A_METHOD);
    if (groups.size() > 1 || checked.stream().anyMatch(this::holds)) {
      method.addStatement("$T missing", String.class);
    }
    if (groups.size() == 1) {
      groups.get(0).forEach(property -> method.addCode(check(property)));
    } else {
      for (List<MessageProperty> group : groups) {
        String name = Groups.name("missing", group);
        method.addStatement("missing = $L()", name).addCode(returnMissing(CodeBlock.of("missing")));
        type.addMethod(part(name, group));
      }
    }
    type.addMethod(method.addStatement("return null").build());
  }

  private MethodSpec part(String name, List<MessageProperty> group) {
    MethodSpec.Builder part =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(String.class);
    if (group.stream().anyMatch(this::holds)) {
      part.addStatement("$T missing", String.class);
    }
    group.forEach(property -> part.addCode(check(property)));
    return part.addStatement("return null").build();
  }

  private boolean holds(MessageProperty property) {
    String message = MessagePlan.messageOf(property);
    return message != null && plan.types().hasRequired(message);
  }

  private CodeBlock check(MessageProperty property) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (MessagePlan.isRequired(property)) {
      code.beginControlFlow("if (!($L))", property.isSet(""))
          .addStatement("return $S", property.name())
          .endControlFlow();
    }
    if (!holds(property)) {
      return code.build();
    }
    code.beginControlFlow("if ($L)", property.isSet(""));
    String name = property.name();
    if (property.isMessage()) {
      code.addStatement("missing = $L.missingField()", property.callable(""))
          .add(returnMissing(CodeBlock.of("$S + missing", name + ".")));
    } else if (property.isMap()) {
      code.beginControlFlow(
              "for ($T<$T, $T> entry : $L.entrySet())",
              ClassName.get("java.util", "Map", "Entry"),
              property.shape().elements().type().box(),
              property.shape().values().type(),
              property.variable())
          .addStatement("missing = entry.getValue().missingField()")
          .add(returnMissing(CodeBlock.of("$S + entry.getKey() + $S + missing", name + "[", "].")))
          .endControlFlow();
    } else {
      code.beginControlFlow("for (int index = 0; index < $L.size(); index++)", property.variable())
          .addStatement("missing = $L.get(index).missingField()", property.variable())
          .add(returnMissing(CodeBlock.of("$S + index + $S + missing", name + "[", "].")))
          .endControlFlow();
    }
    return code.endControlFlow().build();
  }

  private static CodeBlock returnMissing(CodeBlock path) {
    return CodeBlock.builder()
        .beginControlFlow("if (missing != null)")
        .addStatement("return $L", path)
        .endControlFlow()
        .build();
  }
}
