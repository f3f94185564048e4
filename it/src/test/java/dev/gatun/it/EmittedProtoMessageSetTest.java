package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.GeneratedMessage.GeneratedExtension;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.gatun.codec.DecodeException;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.protobuf.ExtendableMessage;
import dev.gatun.protobuf.Extension;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emitted messages with {@code message_set_wire_format} against those of protoc. */
class EmittedProtoMessageSetTest {
  private static final String FILE = "messageset.proto";
  private static final String PACKAGE = "dev.gatun.it.messageset.";

  private final ClassLoader ours =
      EmittedProto.ofFile(FILE, JavaOptions.DEFAULT.withPackageSuffix("own")).compile();
  private final ClassLoader protoc =
      InMemoryJavac.compileForeign(Protoc.java(EmittedProto.FOLDER, List.of(FILE)));

  /** An emitted message whose class tests cannot name. */
  private interface AnyMessage extends ExtendableMessage<AnyMessage> {}

  @SuppressWarnings("unchecked") // values are held against objects
  private Extension<AnyMessage, Object> extension(String holder, String name) throws Exception {
    return (Extension<AnyMessage, Object>)
        ours.loadClass(PACKAGE + "own." + holder).getField(name).get(null);
  }

  private ProtoMessage read(String type, byte[] bytes) {
    EmittedType emitted = EmittedType.of(ours, PACKAGE + "own." + type);
    return Protobuf.fromBytes(() -> (ProtoMessage) emitted.create(), bytes);
  }

  private Message official(String type) throws Exception {
    return (Message)
        protoc
            .loadClass(PACKAGE + "MessagesetProto$" + type)
            .getMethod("getDefaultInstance")
            .invoke(null);
  }

  private FieldDescriptor officialExtension(String holder, String name) throws Exception {
    Class<?> type = protoc.loadClass(PACKAGE + "MessagesetProto" + holder);
    return ((GeneratedExtension<?, ?>) type.getField(name).get(null)).getDescriptor();
  }

  private ExtensionRegistry registry() throws Exception {
    ExtensionRegistry registry = ExtensionRegistry.newInstance();
    protoc
        .loadClass(PACKAGE + "MessagesetProto")
        .getMethod("registerAllExtensions", ExtensionRegistry.class)
        .invoke(null, registry);
    return registry;
  }

  private Message randomItems(SplittableRandom random, int depth) throws Exception {
    Message.Builder items = official("Items").newBuilderForType();
    if (random.nextInt(3) != 0) {
      items.setField(
          officialExtension("$Amount", "amount"),
          new RandomProto(random.split()).make(official("Amount")));
    }
    if (random.nextBoolean() && depth > 0) {
      Message.Builder pair = official("Pair").newBuilderForType();
      pair.setField(pair.getDescriptorForType().findFieldByName("left"), random.nextInt());
      pair.setField(
          pair.getDescriptorForType().findFieldByName("inner"), randomItems(random, depth - 1));
      items.setField(officialExtension("", "pair"), pair.build());
    }
    return items.build();
  }

  private Message randomHolder(SplittableRandom random) throws Exception {
    Message.Builder holder = official("Holder").newBuilderForType();
    holder.setField(holder.getDescriptorForType().findFieldByName("items"), randomItems(random, 3));
    for (int i = random.nextInt(3); i > 0; i--) {
      holder.addRepeatedField(
          holder.getDescriptorForType().findFieldByName("more"), randomItems(random, 2));
    }
    return holder.build();
  }

  @Test
  void readAndWriteTheSameBytes() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = randomHolder(random).toByteArray();
      ProtoMessage holder = read("Holder", bytes);
      assertArrayEquals(bytes, Protobuf.toBytes(holder));
      lookAtAll((ProtoMessage) EmittedType.call(holder, "getItems"));
      assertArrayEquals(bytes, Protobuf.toBytes(holder));
      assertEquals(holder, read("Holder", bytes));
      ProtoMessage copy = (ProtoMessage) EmittedType.call(holder, "deepCopy");
      assertEquals(holder, copy);
      assertArrayEquals(bytes, Protobuf.toBytes(copy));
    }
  }

  /** Decodes every extension, so that they are written from their values. */
  @SuppressWarnings("unchecked") // erased to what every emitted message with extensions is
  private void lookAtAll(ProtoMessage items) throws Exception {
    ExtendableMessage<AnyMessage> message = (ExtendableMessage<AnyMessage>) items;
    message.getExtension(extension("Amount", "AMOUNT"));
    if (message.hasExtension(extension("MessagesetExtensions", "PAIR"))) {
      Object pair = message.getExtension(extension("MessagesetExtensions", "PAIR"));
      lookAtAll((ProtoMessage) EmittedType.call(pair, "getInner"));
    }
  }

  @Test
  @SuppressWarnings("unchecked") // as above
  void areSetByTheirIdentifiers() throws Exception {
    EmittedType type = EmittedType.of(ours, PACKAGE + "own.Items");
    ExtendableMessage<AnyMessage> items = (ExtendableMessage<AnyMessage>) type.create();
    Object amount = EmittedType.of(ours, PACKAGE + "own.Amount").create();
    EmittedType.call(amount, "setValue", 7);
    items.setExtension(extension("Amount", "AMOUNT"), amount);
    assertEquals("0b10b0a65e1a0208070c", HexFormat.of().formatHex(Protobuf.toBytes(items)));
    assertNotEquals(type.create(), items);
    Message read =
        official("Items").getParserForType().parseFrom(Protobuf.toBytes(items), registry());
    Message value = (Message) read.getField(officialExtension("$Amount", "amount"));
    assertEquals(7, value.getField(value.getDescriptorForType().findFieldByName("value")));
  }

  /** Bytes of Items, and what protoc's class that knows no extension writes of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0b10b0a65e1a0208070c",
        "0b1a02080710b0a65e0c", // the message before the number
        "0b10b0a65e1a0208070c0b10b0a65e1a0208080c", // twice
        "0b10051a0208070c0b10041a0208080c", // unknown, in another order
        "0b10b0a65e0c", // no message
        "0b1a0208070c", // no number
        "0b10001a0208070c", // number 0
        "0b10b0a65e1a000c", // an empty message
        "0b10b0a65e18051a02080723240c", // other fields in the item
        "82b3f20502" + "0807", // as one who knows no message sets writes it
        "2a020807",
      })
  void areWrittenAgainAsByProtobufJava(String hex) throws Exception {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Message expected = official("Items").getParserForType().parseFrom(bytes);
    assertEquals(
        HexFormat.of().formatHex(expected.toByteArray()),
        HexFormat.of().formatHex(Protobuf.toBytes(read("Items", bytes))));
    Message known = official("Items").getParserForType().parseFrom(bytes, registry());
    ProtoMessage items = read("Items", bytes);
    lookAtAll(items);
    assertEquals(
        HexFormat.of().formatHex(known.toByteArray()),
        HexFormat.of().formatHex(Protobuf.toBytes(items)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0b", // no end
        "0b10b0a65e1a020807", // no end
        "0b10b0a65e1a0308070c", // a message longer than what is there
        "0b10b0a65e1a02080714", // the end of another group
        "0c",
      })
  void areRefusedWhereProtobufJavaRefusesThem(String hex) throws Exception {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Message items = official("Items");
    assertThrows(
        InvalidProtocolBufferException.class, () -> items.getParserForType().parseFrom(bytes));
    assertThrows(DecodeException.class, () -> read("Items", bytes));
  }
}
