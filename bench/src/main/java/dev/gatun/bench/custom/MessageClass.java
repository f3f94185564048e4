package dev.gatun.bench.custom;

import dev.gatun.bench.structs.StructType;
import dev.gatun.bench.thrift.Disagreement;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.compact.CompactStruct;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/**
 * Finds the constructor of a class that is known by name only, as a supplier that costs no more
 * than {@code Type::new} in source would.
 */
final class MessageClass {
  private MessageClass() {}

  /**
   * Finds a class of the official compiler.
   *
   * @param name the class's full name
   * @throws Disagreement if it is not there or no class of the Thrift compiler
   */
  @SuppressWarnings("unchecked") // checked to be a TBase before
  static Supplier<TBase<?, ?>> libthrift(String name) throws Disagreement {
    Class<?> type = find(name);
    if (!TBase.class.isAssignableFrom(type)) {
      throw new Disagreement(name + " is no struct that the Thrift compiler generated for Java");
    }
    return (Supplier<TBase<?, ?>>) constructor(type);
  }

  /**
   * Finds a class of our own compiler.
   *
   * @param name the class's full name
   * @throws Disagreement if it is not there or no class that reads and writes both protocols
   */
  static StructType<?> generated(String name) throws Disagreement {
    Class<?> type = find(name);
    if (!BinaryStruct.class.isAssignableFrom(type) || !CompactStruct.class.isAssignableFrom(type)) {
      throw new Disagreement(name + " is no struct that Gatun's compiler generated");
    }
    return struct(constructor(type));
  }

  @SuppressWarnings("unchecked") // checked by the caller
  private static <T extends BinaryStruct & CompactStruct> StructType<T> struct(
      Supplier<?> constructor) {
    return new StructType<>((Supplier<T>) constructor);
  }

  private static Class<?> find(String name) throws Disagreement {
    try {
      return Class.forName(name, false, MessageClass.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new Disagreement(
          name
              + " is not on the class path; name it with its package, and of a Spring Boot jar give"
              + " the unpacked BOOT-INF/classes and BOOT-INF/lib/*");
    } catch (LinkageError e) {
      throw new Disagreement(name + " cannot be made: " + e);
    }
  }

  private static Supplier<?> constructor(Class<?> type) throws Disagreement {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class));
      return (Supplier<?>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "get",
                  MethodType.methodType(Supplier.class),
                  MethodType.methodType(Object.class),
                  constructor,
                  MethodType.methodType(type))
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new Disagreement(type.getName() + " cannot be made: " + e);
    }
  }
}
