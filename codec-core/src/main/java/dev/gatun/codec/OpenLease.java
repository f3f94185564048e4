package dev.gatun.codec;

import java.util.List;

/**
 * Who holds a lease of a {@link BufferPool}.
 *
 * @param bytes the bytes on lease
 * @param thread the name of the thread that took it
 * @param stack where that thread was, innermost frame first
 */
public record OpenLease(long bytes, String thread, List<StackTraceElement> stack) {
  /** Keeps a copy of the stack. */
  public OpenLease {
    stack = List.copyOf(stack);
  }
}
