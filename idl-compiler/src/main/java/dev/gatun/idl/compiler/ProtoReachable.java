package dev.gatun.idl.compiler;

import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoEnum;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoMethod;
import dev.gatun.idl.proto.ProtoSchema;
import dev.gatun.idl.proto.ProtoService;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The definitions outside of messages that some of them refer to, directly or not, and those
 * themselves. A message brings all that is inside it along.
 */
final class ProtoReachable {
  private final Set<String> found = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  /** The definition outside of messages around each message and enum. */
  private final Map<String, String> outermost = new HashMap<>();

  private final Map<String, ProtoService> services = new HashMap<>();

  ProtoReachable(ProtoSchema schema, Collection<String> roots) {
    for (ProtoFile file : schema.files()) {
      file.messages().forEach(message -> index(message, message.fullName()));
      file.enums().forEach(type -> outermost.put(type.fullName(), type.fullName()));
      file.services().forEach(service -> services.put(service.fullName(), service));
    }
    roots.forEach(this::add);
    while (!open.isEmpty()) {
      String name = open.remove();
      schema.message(name).ifPresent(this::follow);
      schema.extension(name).ifPresent(this::follow);
      ProtoService service = services.get(name);
      if (service != null) {
        service.methods().forEach(this::follow);
      }
    }
  }

  boolean contains(String fullName) {
    return found.contains(fullName);
  }

  private void index(ProtoMessage message, String top) {
    outermost.put(message.fullName(), top);
    message.messages().forEach(nested -> index(nested, top));
    message.enums().stream().map(ProtoEnum::fullName).forEach(name -> outermost.put(name, top));
  }

  private void add(String fullName) {
    String top = outermost.getOrDefault(fullName, fullName);
    if (found.add(top)) {
      open.add(top);
    }
  }

  private void follow(ProtoMessage message) {
    message.fields().forEach(this::follow);
    message.extensions().forEach(this::follow);
    message.messages().forEach(this::follow);
  }

  private void follow(ProtoField field) {
    if (field.extendee() != null) {
      add(field.extendee());
    }
    reach(field.type());
  }

  private void follow(ProtoMethod method) {
    add(method.inputType());
    add(method.outputType());
  }

  private void reach(FieldType type) {
    if (type instanceof FieldType.MessageRef message) {
      add(message.fullName());
    } else if (type instanceof FieldType.EnumRef constants) {
      add(constants.fullName());
    } else if (type instanceof FieldType.MapOf map) {
      reach(map.value());
    }
  }
}
