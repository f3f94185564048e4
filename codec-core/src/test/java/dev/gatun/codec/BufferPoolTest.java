package dev.gatun.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.internal.Slab;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
  private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

  @Test
  void managementToolsSeeItsBytesAndItsCap() throws Exception {
    BufferPool pool = new BufferPool("seen by tools", 1 << 20);
    Slab slab = pool.slabs().lease(3000);
    pool.slabs().release(pool.slabs().lease(100));
    ObjectName name =
        new ObjectName("dev.gatun:type=BufferPool,name=" + ObjectName.quote("seen by tools"));
    assertEquals(name, pool.getObjectName());
    assertEquals("seen by tools", SERVER.getAttribute(name, "Name"));
    assertEquals(1L, SERVER.getAttribute(name, "Count"));
    assertEquals(4096L, SERVER.getAttribute(name, "MemoryUsed"));
    assertEquals(6144L, SERVER.getAttribute(name, "TotalCapacity"));
    assertEquals(1L << 20, SERVER.getAttribute(name, "Cap"));
    pool.slabs().release(slab);
    assertEquals(0L, SERVER.getAttribute(name, "MemoryUsed"));
  }

  @Test
  void itsInterfaceServesAsAnMxBeanProxy() {
    BufferPool pool = new BufferPool("behind a proxy", 1 << 20);
    pool.slabs().lease(1);
    BufferPoolMXBean proxy =
        JMX.newMXBeanProxy(SERVER, pool.getObjectName(), BufferPoolMXBean.class);
    assertEquals(1, proxy.getCount());
    assertEquals(1024, proxy.getMemoryUsed());
  }

  @Test
  void aSecondPoolOfTheSameNameIsToldApartByANumber() throws Exception {
    BufferPool first = new BufferPool("twice", 1 << 20);
    BufferPool second = new BufferPool("twice", 1 << 21);
    assertEquals(1L << 20, SERVER.getAttribute(first.getObjectName(), "Cap"));
    assertEquals(1L << 21, SERVER.getAttribute(second.getObjectName(), "Cap"));
    assertEquals("twice", SERVER.getAttribute(second.getObjectName(), "Name"));
  }

  @Test
  void aCapBelowOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new BufferPool("no cap", 0));
  }

  @Test
  void recordsLeasesWhenThePropertySaysSo() {
    System.setProperty("gatun.leases", "record");
    BufferPool pool;
    try {
      pool = new BufferPool("recording", 1 << 20);
    } finally {
      System.clearProperty("gatun.leases");
    }
    Slab slab = pool.slabs().lease(1);
    assertEquals(1, pool.openLeases().size());
    OpenLease open = pool.openLeases().getFirst();
    assertEquals(Thread.currentThread().getName(), open.thread());
    assertTrue(
        open.stack().stream()
            .anyMatch(frame -> frame.getClassName().equals(BufferPoolTest.class.getName())));
    pool.slabs().release(slab);
    assertEquals(List.of(), pool.openLeases());
  }

  @Test
  void thereIsOneSharedPool() {
    assertSame(BufferPool.shared(), BufferPool.shared());
    assertTrue(BufferPool.shared().getCap() >= 64L << 20);
  }
}
