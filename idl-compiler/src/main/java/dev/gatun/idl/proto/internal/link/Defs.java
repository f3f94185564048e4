package dev.gatun.idl.proto.internal.link;

import java.util.function.Consumer;

/** Goes through the definitions of a file. */
final class Defs {

  private Defs() {}

  /** Goes through all that has options, what is outside before what is inside. */
  static void forEach(FileDef file, Consumer<Def> action) {
    action.accept(file);
    file.messages.forEach(message -> forEach(message, action));
    file.enums.forEach(type -> forEach(type, action));
    file.extensions.forEach(action);
    for (ServiceDef service : file.services) {
      action.accept(service);
      service.methods.forEach(action);
    }
  }

  private static void forEach(MessageDef message, Consumer<Def> action) {
    action.accept(message);
    message.oneofs.forEach(action);
    message.fields.forEach(action);
    message.ranges.forEach(action);
    message.messages.forEach(nested -> forEach(nested, action));
    message.enums.forEach(type -> forEach(type, action));
    message.extensions.forEach(action);
  }

  private static void forEach(EnumDef type, Consumer<Def> action) {
    action.accept(type);
    type.values.forEach(action);
  }
}
