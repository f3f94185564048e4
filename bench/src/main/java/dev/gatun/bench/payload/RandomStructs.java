package dev.gatun.bench.payload;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.thrift.TBase;
import org.apache.thrift.TFieldIdEnum;
import org.apache.thrift.meta_data.EnumMetaData;
import org.apache.thrift.meta_data.FieldMetaData;
import org.apache.thrift.meta_data.FieldValueMetaData;
import org.apache.thrift.meta_data.ListMetaData;
import org.apache.thrift.meta_data.MapMetaData;
import org.apache.thrift.meta_data.SetMetaData;
import org.apache.thrift.meta_data.StructMetaData;
import org.apache.thrift.protocol.TType;

/** Fills generated structs with random values, by the metadata that the Thrift compiler emits. */
final class RandomStructs {
  private static final int MAX_ELEMENTS = 5;
  private static final int MAX_LENGTH = 24;

  private final RandomGenerator random;

  RandomStructs(RandomGenerator random) {
    this.random = random;
  }

  /** Makes a struct of class {@code type} with every field set. */
  <T extends TBase<?, ?>> T fill(Class<T> type) {
    try {
      return filled(type.getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " is not a struct of the Thrift compiler", e);
    }
  }

  /** Sets every field of {@code struct} and returns it. */
  <T extends TBase<?, ?>> T filled(T struct) {
    setFields(struct);
    return struct;
  }

  private <T extends TBase<T, F>, F extends TFieldIdEnum> void setFields(TBase<?, ?> struct) {
    @SuppressWarnings("unchecked") // a generated struct is a TBase of itself and its field enum
    T typed = (T) struct;
    @SuppressWarnings("unchecked")
    Map<F, FieldMetaData> fields =
        (Map<F, FieldMetaData>) FieldMetaData.getStructMetaDataMap(typed.getClass());
    fields.forEach((field, meta) -> typed.setFieldValue(field, value(meta.valueMetaData)));
  }

  private Object value(FieldValueMetaData meta) {
    return switch (meta) {
      case StructMetaData struct -> fill(struct.structClass.asSubclass(TBase.class));
      case EnumMetaData constants -> {
        Object[] all = constants.enumClass.getEnumConstants();
        yield all[random.nextInt(all.length)];
      }
      case ListMetaData list -> {
        List<Object> elements = new ArrayList<>();
        fill(() -> elements.add(value(list.elemMetaData)));
        yield elements;
      }
      case SetMetaData set -> {
        Set<Object> elements = new HashSet<>();
        fill(() -> elements.add(value(set.elemMetaData)));
        yield elements;
      }
      case MapMetaData map -> {
        Map<Object, Object> entries = new HashMap<>();
        fill(() -> entries.put(value(map.keyMetaData), value(map.valueMetaData)));
        yield entries;
      }
      default -> scalar(meta);
    };
  }

  private void fill(Runnable add) {
    for (int i = random.nextInt(MAX_ELEMENTS + 1); i > 0; i--) {
      add.run();
    }
  }

  private Object scalar(FieldValueMetaData meta) {
    return switch (meta.type) {
      case TType.BOOL -> random.nextBoolean();
      case TType.BYTE -> (byte) random.nextInt();
      case TType.I16 -> (short) random.nextInt();
      case TType.I32 -> random.nextInt();
      case TType.I64 -> random.nextLong();
      case TType.DOUBLE -> random.nextDouble();
      case TType.STRING -> meta.isBinary() ? binary() : text();
      default -> throw new IllegalArgumentException("no random value for type " + meta.type);
    };
  }

  private ByteBuffer binary() {
    byte[] bytes = new byte[random.nextInt(MAX_LENGTH)];
    random.nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private String text() {
    return random
        .ints(random.nextInt(MAX_LENGTH), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
