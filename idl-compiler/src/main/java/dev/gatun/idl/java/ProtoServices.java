package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.proto.ProtoMethod;
import dev.gatun.idl.proto.ProtoService;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The interface of a service: one blocking method for each of its own; streams are iterators. */
final class ProtoServices {
  private ProtoServices() {}

  static TypeSpec emit(ProtoService service, ClassName name, ProtoTypes types) {
    TypeSpec.Builder type = TypeSpec.interfaceBuilder(name).addModifiers(Modifier.PUBLIC);
    if (!service.doc().isEmpty()) {
      type.addJavadoc("$L\n", Docs.escape(service.doc()));
    }
    if (service.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    boolean usesDeprecated =
        service.methods().stream()
            .anyMatch(
                method ->
                    types.isDeprecated(method.inputType())
                        || types.isDeprecated(method.outputType()));
    if (usesDeprecated) {
      type.addAnnotation(MessageEmitter.usesDeprecated());
    }
    Set<String> taken = new HashSet<>();
    for (ProtoMethod method : service.methods()) {
      String java =
          JavaNames.identifier(JavaNames.lowerCamel(method.name()), JavaNames.OBJECT_METHODS);
      while (!taken.add(java)) {
        java += "_";
      }
      type.addMethod(method(method, java, types));
    }
    return type.build();
  }

  private static MethodSpec method(ProtoMethod method, String name, ProtoTypes types) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
    if (!method.doc().isEmpty()) {
      builder.addJavadoc("$L\n", Docs.escape(method.doc()));
    }
    if (method.deprecated()) {
      builder.addAnnotation(Deprecated.class);
    }
    return builder
        .addParameter(
            type(method.inputType(), method.clientStreaming(), types),
            method.clientStreaming() ? "requests" : "request")
        .returns(type(method.outputType(), method.serverStreaming(), types))
        .build();
  }

  private static TypeName type(String message, boolean isStream, ProtoTypes types) {
    ClassName name = types.className(message);
    return isStream ? ParameterizedTypeName.get(ClassName.get(Iterator.class), name) : name;
  }
}
