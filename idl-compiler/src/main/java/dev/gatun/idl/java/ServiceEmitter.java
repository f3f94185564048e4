package dev.gatun.idl.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.FunctionDefinition;
import dev.gatun.idl.thrift.ServiceDefinition;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The interface of a service: one blocking method for each function. */
final class ServiceEmitter {
  private ServiceEmitter() {}

  static TypeSpec emit(ServiceDefinition definition, ThriftShapes shapes) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(shapes.className(definition)).addModifiers(Modifier.PUBLIC);
    if (definition.doc() != null) {
      type.addJavadoc("$L\n", Docs.escape(definition.doc()));
    }
    if (definition.parent() != null) {
      type.addSuperinterface(shapes.className(definition.parent()));
    }
    definition.functions().forEach(function -> type.addMethod(method(function, shapes)));
    return type.build();
  }

  private static MethodSpec method(FunctionDefinition function, ThriftShapes shapes) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName(function))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(
                function.result() == null ? TypeName.VOID : shapes.of(function.result()).type());
    if (function.doc() != null) {
      method.addJavadoc("$L\n", Docs.escape(function.doc()));
    }
    Set<String> names = new HashSet<>();
    for (Field argument : function.arguments()) {
      String name = JavaNames.identifier(JavaNames.lowerCamel(ThriftShapes.nameOf(argument)));
      while (!names.add(name)) {
        name += "_" + (argument.id() & 0xffff);
      }
      method.addParameter(shapes.of(argument.type()).type(), name);
    }
    for (Field exception : function.exceptions()) {
      method.addException(shapes.of(exception.type()).type());
    }
    return method.build();
  }

  /** The methods of every object keep their meaning. */
  private static String methodName(FunctionDefinition function) {
    String given = function.annotations().value("gatun.name");
    return JavaNames.identifier(given == null ? function.name() : given, JavaNames.OBJECT_METHODS);
  }
}
