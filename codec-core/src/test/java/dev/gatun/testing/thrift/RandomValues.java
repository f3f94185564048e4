package dev.gatun.testing.thrift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatun.testing.thrift.Value.Field;
import dev.gatun.testing.thrift.Value.Mapping;
import dev.gatun.testing.thrift.Value.Scalar;
import dev.gatun.testing.thrift.Value.Sequence;
import dev.gatun.testing.thrift.Value.Struct;
import dev.gatun.thrift.ThriftType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random structs of every type, and bytes that are almost their encoding. */
public final class RandomValues {
  private static final byte[] SCALARS = {
    ThriftType.BOOL,
    ThriftType.I8,
    ThriftType.DOUBLE,
    ThriftType.I16,
    ThriftType.I32,
    ThriftType.I64,
    ThriftType.STRING,
    ThriftType.UUID
  };
  private static final byte[] NESTED = {
    ThriftType.STRUCT, ThriftType.MAP, ThriftType.SET, ThriftType.LIST
  };
  private static final String[] TEXTS = {
    "", "a", "name", "é", "€uro", "😀", "\0", "0123456789abcdef"
  };
  private static final int DEPTH = 4;

  private final Random random;

  /** Creates a generator of what the seed decides. */
  public RandomValues(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a struct of up to 12 fields. */
  public Struct struct() {
    return struct(DEPTH);
  }

  /** Returns a copy of some bytes with a few changed, put in, taken out or cut off. */
  public byte[] mutated(byte[] bytes) {
    byte[] result = bytes.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(result.length + 1);
      result =
          switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(result, at);
            case 1 -> spliced(result, at, random.nextInt(4), 0);
            case 2 -> spliced(result, at, 0, random.nextInt(5));
            default -> spliced(result, at, 1, 1);
          };
    }
    return result;
  }

  /** Returns up to 200 bytes, mostly small or with all bits set, as lengths and types are. */
  public byte[] noise() {
    byte[] bytes = new byte[random.nextInt(200)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          (byte)
              switch (random.nextInt(4)) {
                case 0 -> random.nextInt(256);
                case 1 -> -1;
                default -> random.nextInt(20);
              };
    }
    return bytes;
  }

  private byte[] spliced(byte[] bytes, int at, int removed, int added) {
    int rest = Math.max(0, bytes.length - at - removed);
    byte[] result = Arrays.copyOf(bytes, at + added + rest);
    for (int i = at; i < at + added; i++) {
      result[i] = (byte) random.nextInt(256);
    }
    System.arraycopy(bytes, bytes.length - rest, result, at + added, rest);
    return result;
  }

  private Struct struct(int depth) {
    List<Field> fields = new ArrayList<>();
    int id = 0;
    for (int count = random.nextInt(depth == DEPTH ? 13 : 5); count > 0; count--) {
      id =
          switch (random.nextInt(8)) {
            case 0 -> random.nextInt(1 << 16);
            case 1 -> id + random.nextInt(40);
            case 2 -> -id;
            default -> id + 1;
          };
      byte type = type(depth);
      fields.add(new Field((short) id, type, value(type, depth - 1)));
    }
    return new Struct(fields);
  }

  private byte type(int depth) {
    return depth > 0 && random.nextInt(3) == 0
        ? NESTED[random.nextInt(NESTED.length)]
        : SCALARS[random.nextInt(SCALARS.length)];
  }

  private Value value(byte type, int depth) {
    return switch (type) {
      case ThriftType.BOOL -> new Scalar(type, random.nextBoolean());
      case ThriftType.I8 -> new Scalar(type, (byte) number());
      case ThriftType.I16 -> new Scalar(type, (short) number());
      case ThriftType.I32 -> new Scalar(type, (int) number());
      case ThriftType.I64 -> new Scalar(type, number());
      case ThriftType.DOUBLE -> new Scalar(type, doubleBits());
      case ThriftType.UUID -> new Scalar(type, new UUID(random.nextLong(), random.nextLong()));
      case ThriftType.STRING -> new Scalar(type, new String(text(), ISO_8859_1));
      case ThriftType.STRUCT -> struct(depth);
      case ThriftType.MAP -> mapping(depth);
      default -> sequence(type, depth);
    };
  }

  /** Of NaNs the canonical one alone: libthrift writes no other. */
  private long doubleBits() {
    return Double.doubleToLongBits(Double.longBitsToDouble(number()));
  }

  /** Of any magnitude, the extremes now and then. */
  private long number() {
    long number = random.nextLong() >> random.nextInt(64);
    return random.nextInt(10) == 0 ? Long.MIN_VALUE >> random.nextInt(64) : number;
  }

  private byte[] text() {
    if (random.nextInt(4) == 0) {
      byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 3000 : 40)];
      random.nextBytes(bytes);
      return bytes;
    }
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
      text.append(TEXTS[random.nextInt(TEXTS.length)]);
    }
    return text.toString().getBytes(UTF_8);
  }

  private Sequence sequence(byte type, int depth) {
    byte elementType = type(depth);
    List<Value> elements = new ArrayList<>();
    for (int count = count(elementType); count > 0; count--) {
      elements.add(value(elementType, depth - 1));
    }
    return new Sequence(type, elementType, elements);
  }

  private Mapping mapping(int depth) {
    byte keyType = type(depth);
    byte valueType = type(depth);
    List<Value> entries = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      entries.add(value(keyType, depth - 1));
      entries.add(value(valueType, depth - 1));
    }
    return entries.isEmpty()
        ? new Mapping(ThriftType.STOP, ThriftType.STOP, entries)
        : new Mapping(keyType, valueType, entries);
  }

  private int count(byte elementType) {
    boolean nested = elementType == ThriftType.STRUCT || elementType >= ThriftType.MAP;
    return random.nextInt(nested ? 4 : random.nextInt(4) == 0 ? 300 : 17);
  }
}
