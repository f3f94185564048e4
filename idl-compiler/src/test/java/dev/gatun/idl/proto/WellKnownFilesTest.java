package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.AnyProto;
import com.google.protobuf.ApiProto;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.FieldMaskProto;
import com.google.protobuf.JavaFeaturesProto;
import com.google.protobuf.SourceContextProto;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.TypeProto;
import com.google.protobuf.WrappersProto;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files brought along define what Google's of the same names define. */
class WellKnownFilesTest {

  static Stream<FileDescriptor> files() {
    return Stream.of(
        AnyProto.getDescriptor(),
        ApiProto.getDescriptor(),
        DescriptorProtos.getDescriptor(),
        DurationProto.getDescriptor(),
        EmptyProto.getDescriptor(),
        FieldMaskProto.getDescriptor(),
        JavaFeaturesProto.getDescriptor(),
        SourceContextProto.getDescriptor(),
        StructProto.getDescriptor(),
        TimestampProto.getDescriptor(),
        TypeProto.getDescriptor(),
        WrappersProto.getDescriptor());
  }

  @ParameterizedTest
  @MethodSource("files")
  void defineTheSameTypes(FileDescriptor theirs) {
    ProtoFile ours = read(theirs.getName());
    assertTrue(ours.builtIn());
    Set<String> expected = lines(theirs.toProto());
    Set<String> actual = lines(DescriptorConverter.convert(ours));
    assertEquals(Set.of(), without(expected, actual), "missing");
    assertEquals(Set.of(), without(actual, expected), "not in Google's");
    assertEquals(theirs.getOptions().getJavaPackage(), ours.javaPackage());
    assertEquals(theirs.getOptions().getJavaOuterClassname(), ours.javaOuterClassname());
    assertEquals(theirs.getOptions().getJavaMultipleFiles(), ours.javaMultipleFiles());
  }

  @Test
  void comeAfterTheUsersOwn() {
    IncludePath path =
        IncludePath.ofTexts(Map.of("google/protobuf/empty.proto", "syntax = \"proto3\";"));
    ProtoFile file =
        ProtoFrontEnd.read(List.of("google/protobuf/empty.proto"), path, new Diagnostics())
            .orElseThrow()
            .roots()
            .get(0);
    assertEquals(List.of(), file.messages());
  }

  private static ProtoFile read(String name) {
    Diagnostics diagnostics = new Diagnostics();
    return ProtoFrontEnd.read(List.of(name), IncludePath.EMPTY, diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.render()))
        .file(name)
        .orElseThrow();
  }

  private static Set<String> without(Set<String> lines, Set<String> others) {
    Set<String> rest = new TreeSet<>(lines);
    rest.removeAll(others);
    return rest;
  }

  /** Writes the file a line for each definition, sorted: the order is not compared. */
  private static Set<String> lines(FileDescriptorProto file) {
    Set<String> lines = new TreeSet<>();
    file.getMessageTypeList().forEach(message -> add(lines, file.getPackage(), message));
    file.getEnumTypeList().forEach(type -> add(lines, file.getPackage(), type));
    file.getExtensionList().forEach(field -> add(lines, file.getPackage(), field));
    return lines;
  }

  private static void add(
      Set<String> lines, String scope, DescriptorProtos.DescriptorProto message) {
    String name = scope + "." + message.getName();
    lines.add(name);
    message.getFieldList().forEach(field -> add(lines, name, field));
    message.getNestedTypeList().forEach(nested -> add(lines, name, nested));
    message.getEnumTypeList().forEach(type -> add(lines, name, type));
    List<String> oneofs = new ArrayList<>();
    message.getOneofDeclList().forEach(oneof -> oneofs.add(oneof.getName()));
    lines.add(name + " oneofs " + oneofs);
  }

  private static void add(
      Set<String> lines, String scope, DescriptorProtos.FieldDescriptorProto field) {
    lines.add(scope + "." + field.toBuilder().clearOptions().build());
  }

  private static void add(
      Set<String> lines, String scope, DescriptorProtos.EnumDescriptorProto type) {
    String name = scope + "." + type.getName();
    type.getValueList().forEach(v -> lines.add(name + "." + v.getName() + "=" + v.getNumber()));
  }
}
