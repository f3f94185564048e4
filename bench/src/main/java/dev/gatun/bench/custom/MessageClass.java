package dev.gatun.bench.custom;

import dev.gatun.bench.thrift.Disagreement;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** Finds the constructor of a generated class that is known by name only. */
final class MessageClass {
  private MessageClass() {}

  /**
   * Makes a supplier that costs no more than {@code Type::new} in source would.
   *
   * @param name the class's full name
   * @throws Disagreement if it is not there or no class of the Thrift compiler
   */
  @SuppressWarnings("unchecked") // checked to be a TBase before
  static Supplier<TBase<?, ?>> constructor(String name) throws Disagreement {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      Class<?> type = Class.forName(name, false, MessageClass.class.getClassLoader());
      if (!TBase.class.isAssignableFrom(type)) {
        throw new Disagreement(name + " is no struct that the Thrift compiler generated for Java");
      }
      MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class));
      return (Supplier<TBase<?, ?>>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "get",
                  MethodType.methodType(Supplier.class),
                  MethodType.methodType(Object.class),
                  constructor,
                  MethodType.methodType(type))
              .getTarget()
              .invoke();
    } catch (Disagreement e) {
      throw e;
    } catch (ClassNotFoundException e) {
      throw new Disagreement(
          name
              + " is not on the class path; name it with its package, and of a Spring Boot jar give"
              + " the unpacked BOOT-INF/classes and BOOT-INF/lib/*");
    } catch (Throwable e) {
      throw new Disagreement(name + " cannot be made: " + e);
    }
  }
}
