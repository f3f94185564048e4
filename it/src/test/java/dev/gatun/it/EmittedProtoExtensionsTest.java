package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.GeneratedMessage;
import com.google.protobuf.Message;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.protobuf.ExtendableMessage;
import dev.gatun.protobuf.Extension;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import dev.gatun.value.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extensions of emitted messages. */
class EmittedProtoExtensionsTest {
  private static final String PACKAGE = "dev.gatun.it.extensions.";

  private final ClassLoader loader =
      EmittedProto.ofFile("extensions.proto", JavaOptions.DEFAULT.withPackageSuffix("own"))
          .compile();
  private final EmittedType extended = EmittedType.of(loader, PACKAGE + "own.Extended");

  /** An emitted message whose class tests cannot name. */
  private interface AnyMessage extends ExtendableMessage<AnyMessage> {}

  @SuppressWarnings("unchecked") // values are held against objects
  private Extension<AnyMessage, Object> extension(String type, String name) throws Exception {
    return (Extension<AnyMessage, Object>)
        loader.loadClass(PACKAGE + "own." + type).getField(name).get(null);
  }

  private Extension<AnyMessage, Object> extension(String name) throws Exception {
    return extension("ExtensionsExtensions", name);
  }

  @SuppressWarnings("unchecked") // erased to what every emitted message with extensions is
  private static Object get(ProtoMessage message, Extension<AnyMessage, Object> extension) {
    return ((ExtendableMessage<AnyMessage>) message).getExtension(extension);
  }

  @SuppressWarnings("unchecked") // as above
  private static void set(
      ProtoMessage message, Extension<AnyMessage, Object> extension, Object value) {
    ((ExtendableMessage<AnyMessage>) message).setExtension(extension, value);
  }

  @SuppressWarnings("unchecked") // as above
  private static boolean has(ProtoMessage message, Extension<AnyMessage, ?> extension) {
    return ((ExtendableMessage<AnyMessage>) message).hasExtension(extension);
  }

  @Test
  void areReadWithoutARegistryAsTheOfficialOnesAreWithOne() throws Exception {
    Message official = official();
    ProtoMessage ours =
        Protobuf.fromBytes(() -> (ProtoMessage) extended.create(), official.toByteArray());
    assertArrayEquals(official.toByteArray(), Protobuf.toBytes(ours));
    assertEquals(7, get(ours, extension("COUNT")));
    assertEquals("text", get(ours, extension("LABEL")));
    assertEquals(List.of(-1L, 2L), get(ours, extension("NUMBERS")));
    assertEquals(List.of(3, 4), get(ours, extension("PACKED_NUMBERS")));
    assertEquals("WARM", String.valueOf(get(ours, extension("TONE"))));
    assertEquals(Bytes.ofUtf8("data"), get(ours, extension("DATA")));
    assertEquals(true, get(ours, extension("FLAG")));
    assertEquals(0.5, get(ours, extension("RATIO")));
    assertEquals(-1L, get(ours, extension("LAST")));
    assertEquals("p", EmittedType.call(get(ours, extension("Payload", "PAYLOAD")), "getText"));
    assertArrayEquals(official.toByteArray(), Protobuf.toBytes(ours));
    assertEquals(ours, EmittedType.call(ours, "deepCopy"));
  }

  @Test
  void areSetAndWrittenAsTheOfficialOnesAre() throws Exception {
    ProtoMessage ours = (ProtoMessage) extended.create();
    EmittedType.call(ours, "setId", 1);
    set(ours, extension("COUNT"), 7);
    set(ours, extension("LABEL"), "text");
    set(ours, extension("NUMBERS"), List.of(-1L, 2L));
    set(ours, extension("PACKED_NUMBERS"), List.of(3, 4));
    set(ours, extension("DATA"), Bytes.ofUtf8("data"));
    set(ours, extension("FLAG"), true);
    set(ours, extension("RATIO"), 0.5);
    set(ours, extension("LAST"), -1L);
    Object tone = EmittedType.call(get(ours, extension("TONE")), "getDeclaringClass");
    set(ours, extension("TONE"), ((Class<?>) tone).getEnumConstants()[0]);
    Object payload = EmittedType.of(loader, PACKAGE + "own.Payload").create();
    EmittedType.call(payload, "setText", "p");
    set(ours, extension("Payload", "PAYLOAD"), payload);
    assertArrayEquals(official().toByteArray(), Protobuf.toBytes(ours));
  }

  @Test
  void haveDefaults() throws Exception {
    ProtoMessage ours = (ProtoMessage) extended.create();
    assertEquals(0, get(ours, extension("COUNT")));
    assertEquals("none", get(ours, extension("LABEL")));
    assertEquals("COLD", String.valueOf(get(ours, extension("TONE"))));
    assertEquals(List.of(), get(ours, extension("TONES")));
    assertEquals(false, has(ours, extension("COUNT")));
    set(ours, extension("COUNT"), 1);
    assertEquals(true, has(ours, extension("COUNT")));
    assertNotEquals(extended.create(), ours);
    EmittedType.call(ours, "clear");
    assertEquals(extended.create(), ours);
  }

  /** What protoc's classes make of the same values. */
  private static Message official() throws Exception {
    ClassLoader loader =
        InMemoryJavac.compileForeign(Protoc.java(EmittedProto.FOLDER, List.of("extensions.proto")));
    Class<?> outer = loader.loadClass(PACKAGE + "ExtensionsProto");
    ExtensionRegistry registry = ExtensionRegistry.newInstance();
    outer.getMethod("registerAllExtensions", ExtensionRegistry.class).invoke(null, registry);
    Message empty =
        (Message)
            loader
                .loadClass(PACKAGE + "ExtensionsProto$Extended")
                .getMethod("getDefaultInstance")
                .invoke(null);
    Message.Builder builder = empty.newBuilderForType();
    builder.setField(empty.getDescriptorForType().findFieldByName("id"), 1);
    put(builder, outer, "count", 7);
    put(builder, outer, "label", "text");
    put(builder, outer, "numbers", List.of(-1L, 2L));
    put(builder, outer, "packedNumbers", List.of(3, 4));
    put(builder, outer, "data", ByteString.copyFromUtf8("data"));
    put(builder, outer, "flag", true);
    put(builder, outer, "ratio", 0.5);
    put(builder, outer, "last", -1L);
    FieldDescriptor tone = descriptor(outer, "tone");
    builder.setField(tone, tone.getEnumType().findValueByName("WARM"));
    Class<?> payloadType = loader.loadClass(PACKAGE + "ExtensionsProto$Payload");
    Message payload = (Message) payloadType.getMethod("getDefaultInstance").invoke(null);
    FieldDescriptor text = payload.getDescriptorForType().findFieldByName("text");
    put(builder, payloadType, "payload", payload.toBuilder().setField(text, "p").build());
    return builder.build();
  }

  private static void put(Message.Builder builder, Class<?> holder, String name, Object value)
      throws ReflectiveOperationException {
    builder.setField(descriptor(holder, name), value);
  }

  private static FieldDescriptor descriptor(Class<?> holder, String name)
      throws ReflectiveOperationException {
    return ((GeneratedMessage.GeneratedExtension<?, ?>) holder.getField(name).get(null))
        .getDescriptor();
  }
}
