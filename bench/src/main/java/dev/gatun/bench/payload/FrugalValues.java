package dev.gatun.bench.payload;

import dev.gatun.bench.idl.nesting.Grade;
import dev.gatun.bench.idl.nesting.Nesting;
import dev.gatun.bench.idl.nesting.Nesting2;
import dev.gatun.bench.idl.nesting.Simple;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * The values of frugal's three benchmark messages (https://github.com/cloudwego/frugal, {@code
 * tests/}): a string of 272 UTF-8 bytes that is half Chinese, 256 random bytes, containers of
 * eight, random numbers. In Binary they encode to 583 bytes, 17.5 KB and 304 KB as there; map keys
 * are one character and the set is empty, which those sizes imply.
 */
final class FrugalValues {
  private static final int CONTAINER_SIZE = 8;
  private static final int BINARY_SIZE = 256;
  private static final String TEXT = "你好,\b\n\r\t世界".repeat(16);

  private final RandomGenerator random = Seeds.random();

  Simple simple() {
    return new Simple(
        number8(),
        random.nextLong(),
        random.nextDouble(),
        random.nextInt(),
        TEXT,
        ByteBuffer.wrap(binary()),
        Grade.findByValue(random.nextInt(Grade.values().length)));
  }

  Nesting nesting() {
    return new Nesting()
        .setText(TEXT)
        .setSimples(list(i -> simple()))
        .setRatio(random.nextDouble())
        .setMedium(random.nextInt())
        .setMediums(list(i -> random.nextInt()))
        .setBig(random.nextLong())
        .setTextByText(map(Integer::toString, i -> TEXT))
        .setSimple(simple())
        .setBigByMedium(map(i -> random.nextInt(), i -> random.nextLong()))
        .setTexts(list(i -> TEXT))
        .setRaw(binary())
        .setTextByBig(map(i -> random.nextLong(), i -> TEXT))
        .setBigs(list(i -> random.nextLong()))
        .setSmall(number8())
        .setSimpleByText(map(Integer::toString, i -> simple()));
  }

  Nesting2 nesting2() {
    return new Nesting2()
        .setNestingBySimple(map(i -> simple(), i -> nesting()))
        .setSimple(simple())
        .setSmall(number8())
        .setRatio(random.nextDouble())
        .setNestings(list(i -> nesting()))
        .setBig(random.nextLong())
        .setNesting(nesting())
        .setRaw(binary())
        .setText(TEXT)
        .setDistinct(new HashSet<>())
        .setMedium(random.nextInt());
  }

  private byte number8() {
    return (byte) random.nextInt();
  }

  private byte[] binary() {
    byte[] bytes = new byte[BINARY_SIZE];
    random.nextBytes(bytes);
    return bytes;
  }

  private static <T> List<T> list(IntFunction<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < CONTAINER_SIZE; i++) {
      list.add(element.apply(i));
    }
    return list;
  }

  private static <K, V> Map<K, V> map(IntFunction<K> key, IntFunction<V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    for (int i = 0; i < CONTAINER_SIZE; i++) {
      map.put(key.apply(i), value.apply(i));
    }
    return map;
  }
}
