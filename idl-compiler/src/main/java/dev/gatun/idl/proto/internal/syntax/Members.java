package dev.gatun.idl.proto.internal.syntax;

import java.util.ArrayList;
import java.util.List;

/** What stands in a file or between braces, by kind and each kind in source order. */
public final class Members {
  /** Fields, those in oneofs included. */
  public final List<Node.Field> fields = new ArrayList<>();

  /** Oneofs. */
  public final List<Node.Oneof> oneofs = new ArrayList<>();

  /** Messages, those of groups included. */
  public final List<Node.Message> messages = new ArrayList<>();

  /** Enums. */
  public final List<Node.EnumType> enums = new ArrayList<>();

  /** Services. */
  public final List<Node.Service> services = new ArrayList<>();

  /** Blocks of extensions. */
  public final List<Node.Extend> extendBlocks = new ArrayList<>();

  /** Numbers for extensions. */
  public final List<Node.Extensions> extensions = new ArrayList<>();

  /** Reserved numbers. */
  public final List<Node.Range> reservedRanges = new ArrayList<>();

  /** Reserved names. */
  public final List<Word> reservedNames = new ArrayList<>();

  /** Options. */
  public final List<OptionNode> options = new ArrayList<>();

  Members() {}
}
