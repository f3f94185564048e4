package dev.gatun.idl.java;

import dev.gatun.idl.proto.Cardinality;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The messages that can lack something: those with required fields, and those that can hold one of
 * these, directly or not. What extensions hold is not looked at, as where nobody knows them.
 */
final class RequiredFields {
  private final Set<String> found = new HashSet<>();
  private final Map<String, List<String>> holders = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  RequiredFields(ProtoSchema schema) {
    for (ProtoFile file : schema.files()) {
      file.messages().forEach(this::look);
    }
    while (!open.isEmpty()) {
      holders.getOrDefault(open.remove(), List.of()).forEach(this::add);
    }
  }

  boolean contains(String fullName) {
    return found.contains(fullName);
  }

  private void look(ProtoMessage message) {
    for (ProtoField field : message.fields()) {
      if (field.cardinality() == Cardinality.REQUIRED) {
        add(message.fullName());
      }
      FieldType type = field.type() instanceof FieldType.MapOf map ? map.value() : field.type();
      if (type instanceof FieldType.MessageRef held) {
        holders.computeIfAbsent(held.fullName(), name -> new ArrayList<>()).add(message.fullName());
      }
    }
    message.messages().forEach(this::look);
  }

  private void add(String fullName) {
    if (found.add(fullName)) {
      open.add(fullName);
    }
  }
}
