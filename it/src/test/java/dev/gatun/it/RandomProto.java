package dev.gatun.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Random messages of any type that protoc has made classes for. */
final class RandomProto {
  private static final int MAX_DEPTH = 3;
  private static final int MAX_ELEMENTS = 4;
  private static final int MAX_MESSAGES = 40;
  private static final long[] EDGES = {
    0,
    1,
    -1,
    127,
    128,
    16_383,
    16_384,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    1L << 32,
    1L << 56
  };
  private static final String[] TEXTS = {
    "", "a", "some text", "\u20AC", "\uD83D\uDE00 smile", "x".repeat(200), "\u0000\u007F\u0080"
  };

  private final RandomGenerator random;
  private int depth;
  private int messages;

  RandomProto(RandomGenerator random) {
    this.random = random;
  }

  /** Makes a message; what need not be there sometimes is not. */
  Message make(Message empty) {
    depth++;
    messages++;
    Message.Builder builder = empty.newBuilderForType();
    for (FieldDescriptor field : empty.getDescriptorForType().getFields()) {
      boolean isTooMuch =
          field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
              && (depth > MAX_DEPTH || messages > MAX_MESSAGES);
      if (field.isRequired() || (random.nextInt(3) != 0 && !isTooMuch)) {
        set(builder, field);
      }
    }
    depth--;
    return builder.build();
  }

  private void set(Message.Builder builder, FieldDescriptor field) {
    if (!field.isRepeated()) {
      builder.setField(field, value(builder, field));
      return;
    }
    Set<Object> keys = new HashSet<>();
    for (int i = random.nextInt(MAX_ELEMENTS + 1); i > 0; i--) {
      Object value = field.isMapField() ? entry(builder, field) : value(builder, field);
      if (!field.isMapField() || keys.add(key((Message) value))) {
        builder.addRepeatedField(field, value);
      }
    }
  }

  private static Object key(Message entry) {
    return entry.getField(entry.getDescriptorForType().findFieldByNumber(1));
  }

  private Message entry(Message.Builder builder, FieldDescriptor field) {
    Message.Builder entry = builder.newBuilderForField(field);
    for (FieldDescriptor part : field.getMessageType().getFields()) {
      entry.setField(part, value(entry, part));
    }
    return entry.build();
  }

  private Object value(Message.Builder builder, FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT -> (int) number();
      case LONG -> number();
      case FLOAT -> random.nextBoolean() ? random.nextFloat() : -0.0f;
      case DOUBLE -> random.nextBoolean() ? random.nextGaussian() : 0.0;
      case BOOLEAN -> random.nextBoolean();
      case STRING -> TEXTS[random.nextInt(TEXTS.length)];
      case BYTE_STRING -> binary();
      case ENUM -> constant(field);
      case MESSAGE -> make(builder.newBuilderForField(field).getDefaultInstanceForType());
    };
  }

  private EnumValueDescriptor constant(FieldDescriptor field) {
    if (!field.getEnumType().isClosed() && random.nextInt(4) == 0) {
      return field.getEnumType().findValueByNumberCreatingIfUnknown((int) number());
    }
    List<EnumValueDescriptor> all = field.getEnumType().getValues();
    return all.get(random.nextInt(all.size()));
  }

  private long number() {
    return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
  }

  private ByteString binary() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }
}
