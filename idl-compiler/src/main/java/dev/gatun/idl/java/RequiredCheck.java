package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Whether a required field is missing: of numbers all of a word of presence bits at once, of what
 * can be null one by one, and in methods of their own when there are many.
 */
final class RequiredCheck {
  private final List<List<Property>> references;
  private final Set<String> words = new LinkedHashSet<>();

  RequiredCheck(StructPlan plan) {
    List<Property> nullable = new ArrayList<>();
    for (Property property : plan.required()) {
      if (property.hasPresenceBit()) {
        words.add(property.presenceVariable());
      } else {
        nullable.add(property);
      }
    }
    references = Groups.of(nullable, SplitMethod.FIELDS_IN_A_METHOD);
  }

  boolean isEmpty() {
    return references.isEmpty() && words.isEmpty();
  }

  /** Returns the condition under which a field is missing. */
  CodeBlock condition() {
    List<CodeBlock> conditions = new ArrayList<>();
    if (references.size() == 1) {
      conditions.add(anyIsNull(references.get(0)));
    } else {
      references.forEach(group -> conditions.add(CodeBlock.of("$L()", name(group))));
    }
    for (String word : words) {
      conditions.add(CodeBlock.of("(~$L & REQUIRED_$L) != 0", word, word.toUpperCase(Locale.ROOT)));
    }
    return conditions.stream().collect(CodeBlock.joining("\n    || "));
  }

  /** Returns the methods that the condition calls. */
  List<MethodSpec> methods() {
    return references.size() < 2 ? List.of() : references.stream().map(this::method).toList();
  }

  private MethodSpec method(List<Property> group) {
    return MethodSpec.methodBuilder(name(group))
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addStatement("return $L", anyIsNull(group))
        .build();
  }

  private static String name(List<Property> group) {
    return Groups.name("lacks", group);
  }

  private static CodeBlock anyIsNull(List<Property> group) {
    return group.stream()
        .map(property -> CodeBlock.of("$L == null", property.variable()))
        .collect(CodeBlock.joining("\n    || "));
  }
}
