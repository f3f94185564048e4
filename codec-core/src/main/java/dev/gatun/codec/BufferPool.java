package dev.gatun.codec;

import dev.gatun.codec.internal.SlabPool;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * Off-heap memory that readers and writers lease and hand back when they are closed.
 *
 * <p>Neither {@code -Xmx} nor {@code -XX:MaxDirectMemorySize} bounds this memory; the pool's cap
 * does. It bounds the bytes that leases may use; the padding behind them, a sixteenth, comes on
 * top. Safe for use by any number of threads, virtual ones included: nothing is kept per thread.
 *
 * <p>Memory that was reserved is reused and never given back to the system. It is cut for small
 * leases and, at the cap, joined again for larger ones: once nothing is leased, a lease of up to an
 * eighth of the cap (and 16 MiB) is served, whatever leases filled the pool. A lease that stays
 * open keeps the memory around it from being joined.
 *
 * <p>A lease that is never closed is lost to the pool. The system property {@code
 * gatun.leases=record} makes every pool record who leased ({@link #openLeases()}); each lease then
 * pays for a stack walk.
 */
public final class BufferPool implements BufferPoolMXBean {
  private static final long SMALLEST_DEFAULT_CAP = 64L << 20;

  private final String name;
  private final ObjectName objectName;
  private final SlabPool slabs;

  /**
   * Creates a pool and shows it to the platform's MBean server. Pools are few and live as long as
   * the application: their memory is never given back.
   *
   * @param name what management tools show
   * @param capBytes the bytes to reserve from the system at the most, at least 1
   * @throws IllegalArgumentException when the cap is below 1
   */
  public BufferPool(String name, long capBytes) {
    if (capBytes < 1) {
      throw new IllegalArgumentException("a cap of " + capBytes + " bytes");
    }
    this.name = name;
    this.slabs = new SlabPool(capBytes, "record".equals(System.getProperty("gatun.leases")));
    this.objectName = show();
  }

  /**
   * Returns the pool that readers and writers use when none is named. Its cap is the system
   * property {@code gatun.pool.cap}, in bytes; by default half of the maximum heap, and at least 64
   * MiB.
   */
  public static BufferPool shared() {
    return Shared.POOL;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public ObjectName getObjectName() {
    return objectName;
  }

  @Override
  public long getCount() {
    return slabs.leases();
  }

  @Override
  public long getTotalCapacity() {
    return slabs.reservedBytes();
  }

  @Override
  public long getMemoryUsed() {
    return slabs.leasedBytes();
  }

  @Override
  public long getCap() {
    return slabs.capBytes();
  }

  /**
   * Returns who holds the open leases: the thread and the stack of each, as they were when it was
   * taken. Empty unless the system property {@code gatun.leases} was {@code record} when the pool
   * was created.
   */
  public List<OpenLease> openLeases() {
    return slabs.openLeases();
  }

  /** For the readers and writers of Gatun's own modules: its type is exported to no other. */
  public SlabPool slabs() {
    return slabs;
  }

  /** A second pool of a name, as of another class loader's Gatun, is told apart by a number. */
  private ObjectName show() {
    for (int instance = 1; ; instance++) {
      ObjectName candidate = objectName(instance);
      try {
        ManagementFactory.getPlatformMBeanServer().registerMBean(this, candidate);
        return candidate;
      } catch (InstanceAlreadyExistsException taken) {
        // The next number may be free.
      } catch (JMException e) {
        System.getLogger("dev.gatun.codec").log(Level.WARNING, "pool is not shown by JMX", e);
        return candidate;
      }
    }
  }

  private ObjectName objectName(int instance) {
    String number = instance == 1 ? "" : ",instance=" + instance;
    try {
      return new ObjectName("dev.gatun:type=BufferPool,name=" + ObjectName.quote(name) + number);
    } catch (MalformedObjectNameException e) {
      throw new IllegalArgumentException("not a name for a pool: " + name, e);
    }
  }

  /** Created on first use, so that an application with pools of its own reserves nothing here. */
  private static final class Shared {
    static final BufferPool POOL =
        new BufferPool(
            "shared",
            Long.getLong(
                "gatun.pool.cap",
                Math.max(SMALLEST_DEFAULT_CAP, Runtime.getRuntime().maxMemory() / 2)));
  }
}
