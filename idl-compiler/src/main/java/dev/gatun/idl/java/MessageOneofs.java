package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The variables, the enum and the methods of each oneof of a message. */
final class MessageOneofs {
  private static final String NOT_SET = "NOT_SET";

  private final MessagePlan plan;
  private final TypeSpec.Builder type;

  MessageOneofs(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
  }

  void fields() {
    for (OneofPlan oneof : plan.oneofs()) {
      type.addField(Object.class, oneof.variable(), Modifier.PRIVATE);
      type.addField(TypeName.INT, oneof.caseVariable(), Modifier.PRIVATE);
    }
  }

  void methods() {
    for (OneofPlan oneof : plan.oneofs()) {
      List<MessageProperty> fields = plan.fieldsOf(oneof);
      Map<MessageProperty, String> names = names(fields);
      type.addType(cases(oneof, fields, names));
      type.addMethod(caseGetter(oneof, fields, names));
      type.addMethod(
          MethodSpec.methodBuilder("clear" + oneof.accessor())
              .addModifiers(Modifier.PUBLIC)
              .returns(plan.name())
              .addStatement("$L = null", oneof.variable())
              .addStatement("$L = 0", oneof.caseVariable())
              .addStatement("return this")
              .build());
    }
  }

  private static Map<MessageProperty, String> names(List<MessageProperty> fields) {
    Set<String> taken = new HashSet<>(Set.of(NOT_SET));
    Map<MessageProperty, String> names = new HashMap<>();
    for (MessageProperty field : fields) {
      String name = field.constant();
      while (!taken.add(name)) {
        name += "_" + field.id();
      }
      names.put(field, name);
    }
    return names;
  }

  private static TypeSpec cases(
      OneofPlan oneof, List<MessageProperty> fields, Map<MessageProperty, String> names) {
    TypeSpec.Builder cases =
        TypeSpec.enumBuilder(oneof.type())
            .addJavadoc("The fields, of which at most one is set.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    fields.forEach(field -> cases.addEnumConstant(names.get(field)));
    return cases.addEnumConstant(NOT_SET).build();
  }

  private static MethodSpec caseGetter(
      OneofPlan oneof, List<MessageProperty> fields, Map<MessageProperty, String> names) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("get" + oneof.accessor() + "Case")
            .addJavadoc(
                "$LReturns which field is set.\n",
                oneof.doc().isEmpty() ? "" : Docs.escape(oneof.doc()) + "\n\n<p>")
            .addModifiers(Modifier.PUBLIC)
            .returns(oneof.type())
            .addCode("return switch ($L) {\n$>", oneof.caseVariable());
    for (MessageProperty field : fields) {
      method.addCode("case $L -> $T.$L;\n", field.id(), oneof.type(), names.get(field));
    }
    return method.addCode("default -> $T.$L;\n$<};\n", oneof.type(), NOT_SET).build();
  }

  /** Returns the statements that make no field of any oneof set. */
  CodeBlock reset() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (OneofPlan oneof : plan.oneofs()) {
      code.addStatement("$L = null", oneof.variable()).addStatement("$L = 0", oneof.caseVariable());
    }
    return code.build();
  }
}
