package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.compiler.Compilation;
import dev.gatun.idl.compiler.CompileOptions;
import dev.gatun.idl.compiler.IdlCompiler;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.NegativeIds;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import dev.gatun.testing.thrift.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields whose numbers have large holes between them, and unions and oneofs of many cases. */
class EmittedSparseTest {
  private static final List<Integer> IDS =
      List.of(-32_768, -300, -1, 1, 2, 15, 16, 17, 127, 128, 255, 256, 8_191, 16_384, 32_767);
  private static final List<Integer> NUMBERS =
      List.of(
          1,
          15,
          16,
          2_047,
          2_048,
          18_999,
          20_000,
          262_143,
          262_144,
          33_554_431,
          33_554_432,
          536_870_911);
  private static final int CASES = 500;

  /** Declared in any order, they are written in that of their ids, as the compiler sorts them. */
  @Test
  void idsOfThriftRoundTrip() {
    List<Integer> declared = new ArrayList<>(IDS);
    Collections.shuffle(declared, new Random(1));
    String struct =
        declared.stream().map(id -> id + ": optional i32 f" + name(id)).collect(joining("\n"));
    CompileOptions options = CompileOptions.DEFAULT.withNegativeIds(NegativeIds.KEPT);
    Compilation compilation =
        new IdlCompiler(options, IncludePath.EMPTY)
            .compile(
                List.of(
                    SourceFile.of("s.thrift", "namespace java sparse\nstruct S {" + struct + "}")));
    assertEquals(0, compilation.diagnostics().errorCount(), compilation.diagnostics()::render);
    EmittedType type = EmittedType.of(InMemoryJavac.compile(compilation.sources()), "sparse.S");
    for (List<Integer> set : subsets(IDS)) {
      Object value = type.create();
      set.forEach(id -> EmittedType.call(value, "setF" + name(id), id));
      for (Wire wire : Wire.values()) {
        byte[] bytes = wire.write(value);
        assertEquals(
            set,
            wire.value(bytes).fields().stream().map(field -> (int) field.id()).sorted().toList());
        Object copy = wire.read(type, bytes);
        assertEquals(value, copy);
        assertArrayEquals(bytes, wire.write(copy));
        List<Value.Field> reversed = new ArrayList<>(wire.value(bytes).fields());
        Collections.reverse(reversed);
        assertEquals(value, wire.read(type, wire.write(new Value.Struct(reversed))));
      }
    }
  }

  private static String name(int id) {
    return id < 0 ? "n" + -id : String.valueOf(id);
  }

  /** Each alone, all but each, and all. */
  private static List<List<Integer>> subsets(List<Integer> all) {
    List<List<Integer>> subsets = new ArrayList<>(List.of(List.of(), all));
    for (Integer one : all) {
      subsets.add(List.of(one));
      subsets.add(all.stream().filter(other -> !other.equals(one)).toList());
    }
    return subsets;
  }

  @Test
  void numbersOfProtobufRoundTrip(@TempDir Path folder) throws Exception {
    List<String> types =
        List.of("optional int32", "repeated string", "optional S", "map<int32, S>");
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < NUMBERS.size(); i++) {
      fields.append(types.get(i % types.size()) + " f" + i + " = " + NUMBERS.get(i) + ";\n");
    }
    String proto = "syntax = \"proto2\"; package sparse; message S {\n" + fields + "}";
    Descriptor descriptor = descriptor(folder, proto);
    EmittedType type =
        EmittedType.of(EmittedProto.ofText(proto, JavaOptions.DEFAULT).compile(), "sparse.S");
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      byte[] bytes =
          new RandomProto(random.split())
              .make(DynamicMessage.getDefaultInstance(descriptor))
              .toByteArray();
      roundTrips(type, bytes);
    }
  }

  private static Descriptor descriptor(Path folder, String proto) throws Exception {
    Files.writeString(folder.resolve("s.proto"), proto);
    return Protoc.descriptor(folder, "s.proto").findMessageTypeByName("S");
  }

  private static ProtoMessage roundTrips(EmittedType type, byte[] bytes) {
    ProtoMessage read = Protobuf.fromBytes(() -> (ProtoMessage) type.create(), bytes);
    assertArrayEquals(bytes, Protobuf.toBytes(read));
    assertEquals(read, EmittedType.call(read, "deepCopy"));
    return read;
  }

  @Test
  void aUnionOfManyCasesHoldsEach() {
    String cases =
        IntStream.rangeClosed(1, CASES)
            .mapToObj(i -> i + ": " + (i % 2 == 0 ? "i32" : "list<i32>") + " f" + i)
            .collect(joining("\n"));
    String idl = "namespace java sparse\nunion U {" + cases + "}\nstruct S { 1: list<U> all }";
    Emitted emitted = Emitted.ofText(idl, JavaOptions.DEFAULT);
    Map<String, byte[]> classes = InMemoryJavac.classFiles(emitted.sources());
    assertEquals(List.of(), EmittedBytecodeTest.huge(classes));
    ClassLoader loader = InMemoryJavac.load(classes);
    EmittedType union = EmittedType.of(loader, "sparse.U");
    List<Object> all = new ArrayList<>();
    for (int i = 1; i <= CASES; i++) {
      Object value = union.create();
      EmittedType.call(value, "setF" + i, i % 2 == 0 ? i : List.of(i));
      for (Wire wire : Wire.values()) {
        Object copy = wire.read(union, wire.write(value));
        assertEquals(value, copy);
        assertEquals("F" + i, EmittedType.call(copy, "getField").toString());
      }
      all.add(value);
    }
    EmittedType struct = EmittedType.of(loader, "sparse.S");
    Object value = struct.create();
    EmittedType.call(value, "setAll", all);
    for (Wire wire : Wire.values()) {
      assertEquals(value, wire.read(struct, wire.write(value)));
    }
    assertEquals(value, EmittedType.call(value, "deepCopy"));
  }

  @Test
  void aOneofOfManyCasesHoldsEach(@TempDir Path folder) throws Exception {
    List<String> types = List.of("int32", "string", "S", "E");
    String cases =
        IntStream.rangeClosed(1, CASES)
            .mapToObj(i -> types.get(i % types.size()) + " f" + i + " = " + i * 1_000_000 + ";")
            .collect(joining("\n"));
    String proto =
        "syntax = \"proto2\"; package sparse; enum E { A = 0; B = 1; } message S { oneof it {\n"
            + cases
            + "} }";
    Descriptor descriptor = descriptor(folder, proto);
    Map<String, byte[]> classes =
        InMemoryJavac.classFiles(EmittedProto.ofText(proto, JavaOptions.DEFAULT).sources());
    assertEquals(List.of(), EmittedBytecodeTest.huge(classes));
    EmittedType type = EmittedType.of(InMemoryJavac.load(classes), "sparse.S");
    for (FieldDescriptor field : descriptor.getFields()) {
      DynamicMessage.Builder message = DynamicMessage.newBuilder(descriptor);
      message.setField(
          field,
          switch (field.getJavaType()) {
            case INT -> field.getNumber();
            case STRING -> field.getName();
            case ENUM -> field.getEnumType().findValueByNumber(1);
            default -> DynamicMessage.getDefaultInstance(descriptor);
          });
      ProtoMessage read = roundTrips(type, message.build().toByteArray());
      assertEquals(
          field.getName().toUpperCase(Locale.ROOT), EmittedType.call(read, "getItCase").toString());
    }
  }
}
