package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import dev.gatun.idl.thrift.ServiceDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of a service will look like.
 *
 * @param definition the service
 * @param type its interface
 * @param parent the interface of the service that it extends, or null
 * @param functions its own functions
 */
record ServicePlan(
    ServiceDefinition definition,
    ClassName type,
    @Nullable ClassName parent,
    List<FunctionPlan> functions) {

  static ServicePlan of(ServiceDefinition definition, ThriftShapes shapes) {
    ClassName type = shapes.className(definition);
    ServiceDefinition parent = definition.parent();
    Set<String> taken = new HashSet<>();
    return new ServicePlan(
        definition,
        type,
        parent == null ? null : shapes.className(parent),
        definition.functions().stream()
            .map(
                function ->
                    FunctionPlan.of(function, shapes, name -> unique(name, taken), messages(type)))
            .toList());
  }

  /** Returns the class that holds the structs of calls and replies. */
  ClassName messages() {
    return messages(type);
  }

  /** Returns the class of clients of a service. */
  static ClassName client(ClassName service) {
    return service.peerClass(service.simpleName() + "Client");
  }

  /** Returns the class that takes calls to a handler of a service. */
  static ClassName dispatch(ClassName service) {
    return service.peerClass(service.simpleName() + "Dispatch");
  }

  private static ClassName messages(ClassName service) {
    return service.peerClass(service.simpleName() + "Messages");
  }

  /** Names that differ in capitals alone are one file on some file systems. */
  private static String unique(String name, Set<String> taken) {
    String free = name;
    while (!taken.add(free.toLowerCase(Locale.ROOT))) {
      free += "_";
    }
    return free;
  }
}
