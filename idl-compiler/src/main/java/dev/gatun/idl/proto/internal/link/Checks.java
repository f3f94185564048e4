package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;

/** Applies all rules to the definitions of a file. */
final class Checks {

  private final DefaultValues defaults;
  private final MessageChecks messages;
  private final FieldChecks fields;
  private final ExtensionChecks extensions;
  private final EnumChecks enums;
  private final JsonNameChecks jsonNames;
  private final OptionChecks options;

  Checks(Symbols symbols, Diagnostics diagnostics) {
    this.defaults = new DefaultValues(diagnostics);
    this.messages = new MessageChecks(diagnostics);
    this.fields = new FieldChecks(diagnostics);
    this.extensions = new ExtensionChecks(diagnostics, messages);
    this.enums = new EnumChecks(diagnostics);
    this.jsonNames = new JsonNameChecks(diagnostics);
    this.options = new OptionChecks(symbols, diagnostics);
  }

  /** Checks a file; those that it imports are checked. */
  void check(FileDef file) {
    options.check(file);
    Defs.forEach(
        file,
        def -> {
          if (def instanceof MessageDef message) {
            messages.check(message);
          } else if (def instanceof EnumDef type) {
            enums.check(type);
          } else if (def instanceof RangeDef range) {
            extensions.check(range);
          } else if (def instanceof FieldDef field && !field.isExtension()) {
            check(field);
          }
        });
    // Extensions come last: their ranges may stand below them in the file.
    Defs.forEach(
        file,
        def -> {
          if (def instanceof FieldDef field && field.isExtension()) {
            check(field);
            extensions.check(field);
          } else if (def instanceof MessageDef message) {
            jsonNames.check(message);
          }
        });
  }

  private void check(FieldDef field) {
    defaults.link(field);
    fields.check(field);
  }
}
