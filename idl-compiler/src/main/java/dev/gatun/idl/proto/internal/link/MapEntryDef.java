package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.internal.syntax.Word;

/** The name of the message that stands for a map's entries: taken, though nobody may use it. */
final class MapEntryDef extends Def {

  MapEntryDef(Word field, String fullName, MessageDef parent) {
    super(Target.MESSAGE, field, fullName, parent);
  }
}
