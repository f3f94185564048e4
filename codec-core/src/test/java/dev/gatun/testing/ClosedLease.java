package dev.gatun.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.internal.ChannelBuffer;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A reader or writer that is closed refuses every public operation. */
public final class ClosedLease {
  private static final int ROOM = 4096;

  /** What leases copy to, each with room. */
  private static final List<Object> TARGETS =
      List.of(
          MemorySegment.ofArray(new byte[ROOM]),
          ByteBuffer.allocate(ROOM),
          new ChannelBuffer(new BufferPool("target of closed leases", ROOM), ROOM));

  private ClosedLease() {}

  /** Returns the operations of a class but for those that touch no memory. */
  public static Stream<Method> operations(Class<?> type, Set<String> harmless) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !harmless.contains(method.getName()));
  }

  /** Returns something to copy to, if a parameter's type is one of that. */
  public static Optional<Object> target(Class<?> type) {
    return TARGETS.stream().filter(type::isInstance).findFirst();
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
