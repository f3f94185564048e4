package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import dev.gatun.value.NumberedEnum;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Enums of more constants than a Java enum can hold are used like any other. */
class EmittedLargeEnumTest {
  private static final int MANY = 10_000;
  private static final String THRIFT =
      """
      namespace java large
      enum Large {
      MEMBERS
      }
      struct S {
        1: required Large a
        2: optional Large b = Large.M9999
        3: list<Large> c
        4: map<Large, Large> d
      }
      const Large LAST = Large.M9999
      const list<Large> ALL = [Large.M0, Large.constants]
      """;

  /** Their names in the message, too, are what the large one would call its parts. */
  private static final String PROTO =
      """
      syntax = "proto2";
      package large;
      enum Large {
        option allow_alias = true;
      MEMBERS
        FIRST_AGAIN = 0 [deprecated = true];
      }
      message M {
        extensions 100;
        enum Inner {
      CONSTANTS
        }
        enum InnerConstants1 { NONE = 0; }
        message Table {}
        optional Large a = 1;
        repeated Large b = 2 [packed = true];
        map<int32, Large> c = 3;
        oneof choice { Inner d = 4; }
        optional Inner e = 5 [default = I9999];
      }
      extend M { optional Large f = 100; }
      """;

  private static final JavaSource USER =
      new JavaSource(
          "user/User.java",
          """
          package user;
          import large.Large;
          import java.util.Map;
          import java.util.TreeMap;
          public class User {
            public static final Large FIRST = Large.M0;
            public static final Large LAST = Large.M9999;
            public static Map<Large, Integer> ordinals() {
              Map<Large, Integer> ordinals = new TreeMap<>();
              for (Large each : Large.values()) {
                ordinals.put(each, each.ordinal());
              }
              return ordinals;
            }
          }
          """);

  private static String list(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(joining("\n"));
  }

  private static List<JavaSource> thrift() {
    String members = list(MANY, i -> "M" + i + " = " + (i * 7)) + "\nconstants = 100000\n";
    return Emitted.ofText(THRIFT.replace("MEMBERS", members), JavaOptions.DEFAULT).sources();
  }

  private static List<JavaSource> proto() {
    String large = list(MANY, i -> "  M" + i + " = " + (i * 7) + ";");
    String inner = list(MANY, i -> "    /* Number " + i + ". */ I" + i + " = " + i + ";");
    return EmittedProto.ofText(
            PROTO.replace("MEMBERS", large).replace("CONSTANTS", inner), JavaOptions.DEFAULT)
        .sources();
  }

  private static ClassLoader withUser(List<JavaSource> sources) {
    List<JavaSource> all = new ArrayList<>(sources);
    all.add(USER);
    return InMemoryJavac.compile(all);
  }

  @Test
  void ofThriftHasTheMembersOfAnEnum() throws Exception {
    ClassLoader loader = withUser(thrift());
    hasTheMembersOfAnEnum(loader, MANY + 1);
    Class<?> constants = loader.loadClass("large.TestConstants");
    assertEquals("M9999", constants.getField("LAST").get(null).toString());
    assertEquals("[M0, constants]", constants.getMethod("ALL").invoke(null).toString());
  }

  @Test
  void ofProtobufHasTheMembersOfAnEnum() throws Exception {
    ClassLoader loader = withUser(proto());
    hasTheMembersOfAnEnum(loader, MANY);
    assertSame(
        call(loader, "valueOf", "M0"),
        loader.loadClass("large.Large").getField("FIRST_AGAIN").get(null));
  }

  private static void hasTheMembersOfAnEnum(ClassLoader loader, int members) throws Exception {
    Object[] values = (Object[]) call(loader, "values");
    assertEquals(members + 1, values.length);
    assertEquals("UNRECOGNIZED", values[members].toString());
    for (int i = 0; i < MANY; i++) {
      assertEquals("M" + i, values[i].toString());
      assertEquals(i * 7, ((NumberedEnum) values[i]).getNumber());
      assertSame(values[i], call(loader, "forNumber", i * 7));
      assertSame(values[i], call(loader, "valueOf", "M" + i));
      assertSame(values[members], call(loader, "forNumber", i * 7 + 1));
    }
    Class<?> user = loader.loadClass("user.User");
    assertSame(values[0], user.getField("FIRST").get(null));
    assertSame(values[MANY - 1], user.getField("LAST").get(null));
    assertEquals(
        IntStream.rangeClosed(0, members).boxed().toList(),
        List.copyOf(((java.util.Map<?, ?>) user.getMethod("ordinals").invoke(null)).values()));
  }

  private static Object call(ClassLoader loader, String method, Object... arguments)
      throws Exception {
    for (Method each : loader.loadClass("large.Large").getMethods()) {
      if (each.getName().equals(method) && each.getParameterCount() == arguments.length) {
        return each.invoke(null, arguments);
      }
    }
    throw new AssertionError(method);
  }

  /** An enum with constants, and a large one: what users call of them. */
  @Test
  void hasThePublicMethodsOfASmallOne() throws Exception {
    ClassLoader small =
        Emitted.ofText("namespace java large\nenum Large { M0 = -7 }", JavaOptions.DEFAULT)
            .compile();
    Set<String> expected = methods(small.loadClass("large.Large"));
    // What only the compiler and the JDK's own classes ask of an enum.
    expected.removeAll(List.of("describeConstable", "getDeclaringClass"));
    assertEquals(expected, methods(withUser(thrift()).loadClass("large.Large")));
  }

  private static Set<String> methods(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Method method : type.getMethods()) {
      names.add(method.getName());
    }
    return names;
  }

  @Test
  void ofThriftRoundTrips() {
    ClassLoader loader = withUser(thrift());
    EmittedType type = EmittedType.of(loader, "large.S");
    Object value = type.create();
    Object constant = constant(loader, "Large", 5_000 * 7);
    EmittedType.call(value, "setA", constant);
    EmittedType.call(value, "setC", List.of(constant, constant(loader, "Large", 0)));
    EmittedType.call(value, "setD", java.util.Map.of(7, 14));
    assertEquals("M9999", EmittedType.call(value, "getB").toString());
    for (Wire wire : Wire.values()) {
      Object copy = wire.read(type, wire.write(value));
      assertEquals(value, copy);
      assertSame(constant, EmittedType.call(copy, "getA"));
      assertEquals("[M5000, M0]", EmittedType.call(copy, "getC").toString());
    }
  }

  @Test
  void ofProtobufRoundTrips() {
    ClassLoader loader = withUser(proto());
    EmittedType type = EmittedType.of(loader, "large.M");
    Object value = type.create();
    Object constant = constant(loader, "Large", 5_000 * 7);
    EmittedType.call(value, "setA", constant);
    EmittedType.call(value, "addB", constant);
    EmittedType.call(value, "putC", 1, 14);
    EmittedType.call(value, "setD", constant(loader, "M$Inner", 4_321));
    assertEquals("I9999", EmittedType.call(value, "getE").toString());
    Object copy =
        Protobuf.fromBytes(
            () -> (ProtoMessage) type.create(), Protobuf.toBytes((ProtoMessage) value));
    assertEquals(value, copy);
    assertSame(constant, EmittedType.call(copy, "getA"));
    assertEquals("I4321", EmittedType.call(copy, "getD").toString());
    assertEquals("[M5000]", EmittedType.call(copy, "getB").toString());
  }

  private static Object constant(ClassLoader loader, String type, int number) {
    try {
      Method method = loader.loadClass("large." + type).getMethod("forNumber", int.class);
      return method.invoke(null, number);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type, e);
    }
  }

  /** The last that is an enum, and the first that is none. */
  @Test
  void isAnEnumWhileJavaTakesIt() throws Exception {
    assertTrue(enumOf(3_400).isEnum());
    assertEquals("dev.gatun.value.LargeEnum", enumOf(3_401).getSuperclass().getName());
  }

  private static Class<?> enumOf(int members) throws ClassNotFoundException {
    String idl = "namespace java large\nenum Large {\n" + list(members, i -> "M" + i) + "}";
    return Emitted.ofText(idl, JavaOptions.DEFAULT).compile().loadClass("large.Large");
  }

  /** Each constant takes what each of a small enum takes, and each of one ten times as large. */
  @Test
  void growsWithItsConstants() {
    long few = characters(3_000) / 3_000;
    long many = characters(3_500) / 3_500;
    long most = characters(30_000) / 30_000;
    assertTrue(many < few * 3, () -> few + " characters grew to " + many);
    assertTrue(most < many * 1.2, () -> many + " characters grew to " + most);
  }

  private static long characters(int members) {
    String idl = "namespace java large\nenum Large {\n" + list(members, i -> "M" + i) + "}";
    return Emitted.ofText(idl, JavaOptions.DEFAULT).sources().stream()
        .mapToLong(source -> source.text().length())
        .sum();
  }
}
