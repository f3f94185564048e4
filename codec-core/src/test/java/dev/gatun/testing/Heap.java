package dev.gatun.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the current thread allocates.
 *
 * <p>Where vectors are forced nothing is said: vector code that the JIT has not compiled yet
 * allocates every vector. What is allocated for messages is the same without vectors.
 */
public final class Heap {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final boolean VECTORS_FORCED = Integer.getInteger("gatun.simd", 0) > Long.SIZE;

  private Heap() {}

  /** Returns the bytes allocated so far; always 0 where nothing can be said. */
  public static long allocated() {
    return VECTORS_FORCED ? 0 : THREADS.getCurrentThreadAllocatedBytes();
  }
}
