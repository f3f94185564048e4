package dev.gatun.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;

/** A reader or writer that is closed refuses every public operation. */
public final class ClosedLease {
  private ClosedLease() {}

  /** Returns the operations of a class but for those that touch no memory. */
  public static Stream<Method> operations(Class<?> type, Set<String> harmless) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !harmless.contains(method.getName()));
  }

  /** Fails unless an operation says that the reader or writer is closed. */
  public static void assertRefused(Object closed, Method operation, Object... arguments) {
    InvocationTargetException e =
        assertThrows(InvocationTargetException.class, () -> operation.invoke(closed, arguments));
    IllegalStateException cause =
        assertInstanceOf(IllegalStateException.class, e.getCause(), operation::toString);
    assertEquals(closed.getClass().getSimpleName() + " is closed", cause.getMessage());
  }
}
