package dev.gatun.idl.proto;

import dev.gatun.idl.Span;
import java.util.List;

/**
 * A message type.
 *
 * @param name the name in the source
 * @param fullName the name with those of the package and the messages around it
 * @param fields the fields
 * @param oneofs the oneofs; the optional fields of proto3 have none
 * @param messages the nested messages, those of groups included; map fields have none
 * @param enums the nested enums
 * @param extensions the extensions of any message that are declared in here
 * @param extensionRanges the numbers that extensions of this message can have
 * @param reservedRanges the numbers that no field may have
 * @param reservedNames the names that no field may have
 * @param messageSet whether it has the message set wire format
 * @param deprecated whether it should not be used any more
 * @param features what holds for it
 * @param options its options
 * @param doc the comment, or an empty string
 * @param span where its name stands
 */
public record ProtoMessage(
    String name,
    String fullName,
    List<ProtoField> fields,
    List<ProtoOneof> oneofs,
    List<ProtoMessage> messages,
    List<ProtoEnum> enums,
    List<ProtoField> extensions,
    List<ExtensionRange> extensionRanges,
    List<NumberRange> reservedRanges,
    List<String> reservedNames,
    boolean messageSet,
    boolean deprecated,
    Features features,
    MessageValue options,
    String doc,
    Span span) {
  /** Copies the lists. */
  public ProtoMessage {
    fields = List.copyOf(fields);
    oneofs = List.copyOf(oneofs);
    messages = List.copyOf(messages);
    enums = List.copyOf(enums);
    extensions = List.copyOf(extensions);
    extensionRanges = List.copyOf(extensionRanges);
    reservedRanges = List.copyOf(reservedRanges);
    reservedNames = List.copyOf(reservedNames);
  }
}
