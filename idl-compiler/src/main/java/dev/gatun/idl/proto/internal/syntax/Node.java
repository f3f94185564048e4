package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.SourceFile;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.ProtoImport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the syntax tree that has a name. */
public sealed interface Node {

  /** Returns the name. */
  Word name();

  /** Returns the options. */
  List<OptionNode> options();

  /** Returns the comment, or an empty string. */
  String doc();

  /** A file; its name is that of its package, empty when it has none. */
  record File(
      SourceFile source,
      Edition edition,
      Word name,
      List<Import> imports,
      Members members,
      String doc)
      implements Node {
    @Override
    public List<OptionNode> options() {
      return members.options;
    }
  }

  /** An import; the word is the name of the file. */
  record Import(Word file, ProtoImport.Kind kind) {}

  /** A message or a group. */
  record Message(Word name, Members members, boolean group, String doc) implements Node {
    @Override
    public List<OptionNode> options() {
      return members.options;
    }
  }

  /**
   * A field.
   *
   * @param label its label, or null
   * @param type its type; of a group the group's name
   * @param mapKey of a map the type of the keys, and {@code type} is that of the values; or null
   * @param name its name; of a group as in the source, not in lower case
   * @param number its number
   * @param options its options
   * @param oneof the index of its oneof, or -1
   * @param group whether it is a group
   * @param doc the comment
   */
  record Field(
      @Nullable Word label,
      Word type,
      @Nullable Word mapKey,
      Word name,
      Whole number,
      List<OptionNode> options,
      int oneof,
      boolean group,
      String doc)
      implements Node {
    /** Returns whether the label is this one. */
    public boolean isLabelled(String word) {
      return label != null && label.text().equals(word);
    }
  }

  /** A number in the source; one that is too large is at the border of {@code long}. */
  record Whole(long value, Span span) {}

  /** A oneof. */
  record Oneof(Word name, List<OptionNode> options, String doc) implements Node {}

  /** An enum. */
  record EnumType(Word name, List<EnumValue> values, Members members, String doc) implements Node {
    @Override
    public List<OptionNode> options() {
      return members.options;
    }
  }

  /** A value of an enum. */
  record EnumValue(Word name, Whole number, List<OptionNode> options, String doc) implements Node {}

  /** A service. */
  record Service(Word name, List<Method> methods, Members members, String doc) implements Node {
    @Override
    public List<OptionNode> options() {
      return members.options;
    }
  }

  /** A method. */
  record Method(
      Word name,
      Word input,
      boolean clientStreaming,
      Word output,
      boolean serverStreaming,
      List<OptionNode> options,
      String doc)
      implements Node {}

  /** A block of extensions. */
  record Extend(Word extendee, List<Field> fields) {}

  /** A range of numbers; {@code last} is null for {@code max}. */
  record Range(Whole first, @Nullable Whole last, Span span) {}

  /** Numbers for extensions: one statement, its options hold for all of its ranges. */
  record Extensions(List<Range> ranges, List<OptionNode> options, Span span) {}
}
