package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.gatun.codec.DecodeException;
import dev.gatun.testing.EndlessVarint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Fields of every kind against {@code CodedOutputStream} and {@code CodedInputStream} of
 * protobuf-java: the same bytes, and of broken bytes the same values or an error on both sides.
 */
class ProtoDifferentialTest {
  private static final int[] NUMBERS = {1, 15, 16, 2047, 2048, 100_000, (1 << 29) - 1};

  /** What one field of a message is. */
  private record Field(Kind<?> kind, int number, long bits) {}

  @Property
  void fieldsAreWrittenAsProtobufJavaWritesThem(@ForAll long seed) throws IOException {
    List<Field> fields = fields(new Random(seed));
    assertArrayEquals(peerBytes(fields), bytes(fields));
  }

  @Property
  void fieldsAreReadAsProtobufJavaReadsThem(@ForAll long seed) throws IOException {
    List<Field> fields = fields(new Random(seed));
    byte[] bytes = bytes(fields);
    assertEquals(fields.size(), values(bytes, fields).size());
    assertEquals(peerValues(bytes, fields), values(bytes, fields));
  }

  @Property(tries = 5000)
  void brokenBytesAreReadAsProtobufJavaReadsThem(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Field> fields = fields(random);
    byte[] broken = Mutation.of(bytes(fields), random);
    assertEquals(peerValues(broken, fields), values(broken, fields));
  }

  @Property
  void listsAreReadAsTheyAreWrittenAndAsProtobufJavaReadsThem(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    for (ListKind<?, ?> kind : ListKind.ALL) {
      int tag = WireType.tag(3, random.nextBoolean() ? WireType.LEN : kind.elementWireType());
      byte[] bytes = listBytes(kind, tag, random);
      assertEquals(peerLists(bytes, kind), lists(bytes, kind), kind::toString);
    }
  }

  @Property(tries = 2000)
  void brokenListsAreReadAsProtobufJavaReadsThem(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    for (ListKind<?, ?> kind : ListKind.ALL) {
      int tag = WireType.tag(3, random.nextBoolean() ? WireType.LEN : kind.elementWireType());
      byte[] broken = Mutation.of(listBytes(kind, tag, random), random);
      assertEquals(peerLists(broken, kind), lists(broken, kind), kind::toString);
    }
  }

  private static List<Field> fields(Random random) {
    List<Field> fields = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      Kind<?> kind = Kind.ALL.get(random.nextInt(Kind.ALL.size()));
      fields.add(
          new Field(kind, NUMBERS[random.nextInt(NUMBERS.length)], Mutation.anyBits(random)));
    }
    return fields;
  }

  private static byte[] bytes(List<Field> fields) {
    try (ProtoWriter writer = new ProtoWriter()) {
      for (Field field : fields.reversed()) {
        field.kind.write(writer, field.number, field.bits);
      }
      return writer.toByteArray();
    }
  }

  private static byte[] peerBytes(List<Field> fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream output = CodedOutputStream.newInstance(bytes);
    for (Field field : fields) {
      field.kind.peerWrite(output, field.number, field.bits);
    }
    output.flush();
    return bytes.toByteArray();
  }

  /** Returns what is read: the value of a field that is where it was, else its tag. */
  private static List<Object> values(byte[] bytes, List<Field> fields) {
    List<Object> values = new ArrayList<>();
    try (ProtoReader reader = new ProtoReader(bytes)) {
      for (int tag = reader.readTag(); tag != 0; tag = reader.readTag()) {
        Kind<?> kind = kindOf(fields, values.size(), tag);
        if (kind != null) {
          values.add(kind.read().apply(reader));
        } else {
          reader.skipField(tag);
          values.add(tag);
        }
      }
      return values;
    } catch (DecodeException e) {
      Assume.that(!EndlessVarint.isWhy(e, bytes));
      return List.of("an error");
    }
  }

  private static List<Object> peerValues(byte[] bytes, List<Field> fields) throws IOException {
    List<Object> values = new ArrayList<>();
    CodedInputStream input = CodedInputStream.newInstance(bytes);
    try {
      for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
        Kind<?> kind = kindOf(fields, values.size(), tag);
        if (kind != null) {
          values.add(kind.peerRead().read(input));
        } else if (input.skipField(tag)) {
          values.add(tag);
        } else {
          return List.of("an error"); // the end of a group that is not open
        }
      }
      return values;
    } catch (InvalidProtocolBufferException e) {
      return List.of("an error");
    }
  }

  private static @Nullable Kind<?> kindOf(List<Field> fields, int index, int tag) {
    if (index >= fields.size()) {
      return null;
    }
    Field field = fields.get(index);
    return tag == WireType.tag(field.number, field.kind.wireType()) ? field.kind : null;
  }

  private static byte[] listBytes(ListKind<?, ?> kind, int tag, Random random) {
    long[] bits = new long[random.nextInt(40)];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Mutation.anyBits(random);
    }
    try (ProtoWriter writer = new ProtoWriter()) {
      kind.write(writer, tag, bits);
      return writer.toByteArray();
    }
  }

  private static List<Object> lists(byte[] bytes, ListKind<?, ?> kind) {
    List<Object> values = new ArrayList<>();
    try (ProtoReader reader = new ProtoReader(bytes)) {
      for (int tag = reader.readTag(); tag != 0; tag = reader.readTag()) {
        if (isOf(kind, tag)) {
          values.addAll(kind.read(reader, tag));
        } else {
          reader.skipField(tag);
        }
      }
      return values;
    } catch (DecodeException e) {
      Assume.that(!EndlessVarint.isWhy(e, bytes));
      return List.of("an error");
    }
  }

  private static List<Object> peerLists(byte[] bytes, ListKind<?, ?> kind) throws IOException {
    List<Object> values = new ArrayList<>();
    CodedInputStream input = CodedInputStream.newInstance(bytes);
    try {
      for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
        if (isOf(kind, tag)) {
          values.addAll(kind.peerRead(input, tag));
        } else if (!input.skipField(tag)) {
          return List.of("an error"); // the end of a group that is not open
        }
      }
      return values;
    } catch (InvalidProtocolBufferException e) {
      return List.of("an error");
    }
  }

  private static boolean isOf(ListKind<?, ?> kind, int tag) {
    int wireType = WireType.of(tag);
    return WireType.number(tag) == 3
        && (wireType == WireType.LEN || wireType == kind.elementWireType());
  }
}
