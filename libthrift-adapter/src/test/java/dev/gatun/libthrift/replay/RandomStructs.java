package dev.gatun.libthrift.replay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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

/** Generated classes with random content, by what they say of themselves. */
final class RandomStructs {
  private static final int MAX_DEPTH = 5;

  private final RandomValues random;

  RandomStructs(SplittableRandom random) {
    this.random = new RandomValues(random);
  }

  /** Returns a new, empty instance of the generated class {@code name}. */
  static TBase<?, ?> instance(String name) {
    try {
      return Class.forName(name).asSubclass(TBase.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  TBase<?, ?> next(String name) {
    return struct(instance(name), 0);
  }

  // The field enum of a TBase is not known here.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private TBase<?, ?> struct(TBase struct, int depth) {
    Map<TFieldIdEnum, FieldMetaData> fields = FieldMetaData.getStructMetaDataMap(struct.getClass());
    if (struct instanceof TUnion) {
      List<TFieldIdEnum> choices = new ArrayList<>(fields.keySet());
      TFieldIdEnum chosen = choices.get(depth >= MAX_DEPTH ? 0 : random.nextInt(choices.size()));
      struct.setFieldValue(
          chosen, value(fields.get(chosen).valueMetaData, struct.getClass(), depth + 1));
      return struct;
    }
    fields.forEach(
        (field, metaData) -> {
          boolean required = metaData.requirementType == TFieldRequirementType.REQUIRED;
          boolean wanted = random.chance(80);
          boolean tooDeep = depth >= MAX_DEPTH && metaData.valueMetaData.type >= TType.STRUCT;
          if (required || (wanted && !tooDeep)) {
            struct.setFieldValue(
                field, value(metaData.valueMetaData, struct.getClass(), depth + 1));
          }
        });
    return struct;
  }

  private Object value(FieldValueMetaData type, Class<?> owner, int depth) {
    return switch (type) {
      case EnumMetaData enumeration -> {
        Object[] constants = enumeration.enumClass.getEnumConstants();
        yield constants[random.nextInt(constants.length)];
      }
      case StructMetaData inner -> struct(instance(inner.structClass.getName()), depth);
      case ListMetaData list -> list(list.elemMetaData, owner, depth);
      case SetMetaData set -> new LinkedHashSet<>(list(set.elemMetaData, owner, depth));
      case MapMetaData map -> {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int i = size(depth); i > 0; i--) {
          entries.put(
              value(map.keyMetaData, owner, depth + 1), value(map.valueMetaData, owner, depth + 1));
        }
        yield entries;
      }
      default -> scalar(type, owner, depth);
    };
  }

  private Object scalar(FieldValueMetaData type, Class<?> owner, int depth) {
    return switch (type.type) {
      case TType.BOOL -> random.nextBoolean();
      case TType.BYTE -> (byte) random.integer();
      case TType.I16 -> (short) random.integer();
      case TType.I32 -> (int) random.integer();
      case TType.I64 -> random.integer();
      case TType.DOUBLE -> random.decimal();
      case TType.UUID -> random.uuid();
      case TType.STRING -> type.isBinary() ? copy(random.binary()) : random.text();
      // What is declared further down, or by a typedef, has but its name here.
      case TType.STRUCT ->
          struct(instance(owner.getPackageName() + "." + type.getTypedefName()), depth);
      case TType.LIST -> {
        StructMetaData point =
            new StructMetaData(
                TType.STRUCT, RandomStructs.instance(owner.getPackageName() + ".Point").getClass());
        yield list(point, owner, depth);
      }
      default -> throw new IllegalStateException("no such type: " + type.type);
    };
  }

  private List<Object> list(FieldValueMetaData element, Class<?> owner, int depth) {
    int size = size(depth);
    List<Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(value(element, owner, depth + 1));
    }
    return list;
  }

  /** The sizes around 15, where the Compact header changes, are frequent at the top. */
  private int size(int depth) {
    if (depth >= MAX_DEPTH) {
      return 0;
    }
    return random.chance(10) && depth <= 2 ? 13 + random.nextInt(5) : random.nextInt(4);
  }

  /** Generated equals and setters want a buffer that is all of its array's rest. */
  private static ByteBuffer copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return ByteBuffer.wrap(copy);
  }
}
