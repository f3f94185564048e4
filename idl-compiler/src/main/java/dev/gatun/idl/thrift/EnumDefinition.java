package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum. */
public final class EnumDefinition extends Definition implements ThriftType {

  private final List<EnumMember> members;
  private final Map<String, EnumMember> byName = new LinkedHashMap<>();
  private final Map<Integer, EnumMember> byValue = new LinkedHashMap<>();

  EnumDefinition(
      ThriftDocument document,
      String name,
      List<EnumMember> members,
      Annotations annotations,
      @Nullable String doc,
      Span span) {
    super(document, name, annotations, doc, span);
    this.members = List.copyOf(members);
    for (EnumMember member : members) {
      byName.putIfAbsent(member.name(), member);
      byValue.putIfAbsent(member.value(), member);
    }
  }

  /** Returns the members in source order; there may be none. */
  public List<EnumMember> members() {
    return members;
  }

  /** Returns the member of that name, or null. */
  public @Nullable EnumMember member(String name) {
    return byName.get(name);
  }

  /** Returns the first member of that number, or null. */
  public @Nullable EnumMember member(int value) {
    return byValue.get(value);
  }
}
