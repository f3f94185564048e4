package dev.gatun.it;

import static java.util.Objects.requireNonNull;

import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.ThriftBinary;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.ThriftCompact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An emitted struct, union or exception, which tests know by name only. */
record EmittedType(Class<?> type) {

  /** Looks for a class of its full name. */
  static EmittedType of(ClassLoader loader, String name) {
    try {
      return new EmittedType(loader.loadClass(name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Makes an empty one. */
  Object create() {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  Object fromBinary(byte[] bytes) {
    return ThriftBinary.fromBytes(() -> (BinaryStruct) create(), bytes);
  }

  Object fromCompact(byte[] bytes) {
    return ThriftCompact.fromBytes(() -> (CompactStruct) create(), bytes);
  }

  static byte[] toBinary(Object struct) {
    return ThriftBinary.toBytes((BinaryStruct) struct);
  }

  static byte[] toCompact(Object struct) {
    return ThriftCompact.toBytes((CompactStruct) struct);
  }

  /** Calls the public method of that name with so many arguments; its result is not null. */
  static Object call(Object target, String method, @Nullable Object... arguments) {
    Method found =
        Arrays.stream(target.getClass().getMethods())
            .filter(m -> m.getName().equals(method) && !m.isBridge())
            .filter(m -> m.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow(() -> new AssertionError(target.getClass() + " has no " + method));
    try {
      return requireNonNull(found.invoke(target, arguments), method);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
