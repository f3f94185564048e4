package dev.gatun.codec;

/**
 * What management tools see of a {@link BufferPool}: the attributes of the platform's buffer pools,
 * and the cap. Its name is {@code dev.gatun:type=BufferPool,name=NAME}; a later pool of the same
 * name has {@code ,instance=2} and so on behind it.
 */
public interface BufferPoolMXBean extends java.lang.management.BufferPoolMXBean {
  /** Returns the name of the pool. */
  @Override
  String getName();

  /** Returns the number of open leases. */
  @Override
  long getCount();

  /** Returns the bytes that the pool has reserved from the system for leases, leased or free. */
  @Override
  long getTotalCapacity();

  /** Returns the bytes on lease. */
  @Override
  long getMemoryUsed();

  /** Returns the bytes that the pool reserves at the most. */
  long getCap();
}
