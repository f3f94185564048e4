package dev.gatun.it;

import static java.util.Objects.requireNonNull;

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
import org.apache.thrift.TFieldRequirementType;
import org.apache.thrift.TUnion;
import org.apache.thrift.meta_data.EnumMetaData;
import org.apache.thrift.meta_data.FieldMetaData;
import org.apache.thrift.meta_data.FieldValueMetaData;
import org.apache.thrift.meta_data.ListMetaData;
import org.apache.thrift.meta_data.MapMetaData;
import org.apache.thrift.meta_data.SetMetaData;
import org.apache.thrift.meta_data.StructMetaData;
import org.apache.thrift.protocol.TType;

/** Fills the official compiler's classes with random values, by the metadata that it emits. */
final class RandomThrift {
  private static final int MAX_ELEMENTS = 4;
  private static final int MAX_DEPTH = 4;
  private static final int[] EDGES = {0, 1, -1, 127, -128, 128, 16_383, Integer.MIN_VALUE};
  private static final String[] TEXTS = {
    "", "a", "some text", "é文😀", "x".repeat(100), "文".repeat(80)
  };

  private final RandomGenerator random;
  private int depth;

  RandomThrift(RandomGenerator random) {
    this.random = random;
  }

  /** Makes a struct, a union or an exception; what need not be there sometimes is not. */
  TBase<?, ?> make(Class<?> type) {
    depth++;
    try {
      TBase<?, ?> struct = (TBase<?, ?>) type.getConstructor().newInstance();
      setFields(struct);
      return struct;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " is not of the Thrift compiler", e);
    } finally {
      depth--;
    }
  }

  private <T extends TBase<T, F>, F extends TFieldIdEnum> void setFields(TBase<?, ?> struct) {
    @SuppressWarnings("unchecked") // a generated struct is a TBase of itself and its field enum
    T typed = (T) struct;
    @SuppressWarnings("unchecked")
    Map<F, FieldMetaData> fields =
        (Map<F, FieldMetaData>) FieldMetaData.getStructMetaDataMap(typed.getClass());
    if (struct instanceof TUnion<?, ?>) {
      List<F> all = new ArrayList<>(fields.keySet());
      // The first ones need no depth.
      F field = all.get(random.nextInt(depth > MAX_DEPTH ? 2 : all.size()));
      typed.setFieldValue(field, value(requireNonNull(fields.get(field)).valueMetaData));
      return;
    }
    fields.forEach(
        (field, meta) -> {
          boolean isRequired = meta.requirementType == TFieldRequirementType.REQUIRED;
          if (isRequired || (depth <= MAX_DEPTH && random.nextInt(4) != 0)) {
            typed.setFieldValue(field, value(meta.valueMetaData));
          }
        });
  }

  private Object value(FieldValueMetaData meta) {
    return switch (meta) {
      case StructMetaData struct -> make(struct.structClass);
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
    int edge = EDGES[random.nextInt(EDGES.length)];
    return switch (meta.type) {
      case TType.BOOL -> random.nextBoolean();
      case TType.BYTE -> (byte) edge;
      case TType.I16 -> (short) edge;
      case TType.I32 -> random.nextBoolean() ? edge : random.nextInt();
      case TType.I64 -> random.nextBoolean() ? edge : random.nextLong();
      case TType.DOUBLE -> random.nextDouble();
      case TType.STRING -> meta.isBinary() ? binary() : TEXTS[random.nextInt(TEXTS.length)];
      default -> throw new IllegalArgumentException("no random value for type " + meta.type);
    };
  }

  private ByteBuffer binary() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
