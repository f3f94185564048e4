package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import dev.gatun.testing.ForkedJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Once it is compiled, vector code decodes without an object: what C2 does not inline has some. */
@Tag("any-mode")
class VectorAllocationTest {
  @Test
  void runsOfAllWidthsAreDecodedWithoutAnObject() throws IOException, InterruptedException {
    ForkedJvm jvm = ForkedJvm.run(DecodesRuns.class, "--add-modules=" + Processor.MODULE);
    assertEquals(0, jvm.exitCode(), jvm::errors);
  }

  static final class DecodesRuns {
    private static final int COUNT = 10_000;
    private static final int OPERATIONS = 500;
    private static final int MOST_ROUNDS = 500;

    private DecodesRuns() {}

    public static void main(String[] arguments) {
      Random random = new Random(7);
      long base = Memory.allocate(10 * COUNT + Memory.PADDING);
      long[] longs = new long[COUNT];
      int[] ints = new int[COUNT];
      for (int i = 0; i < COUNT; i++) {
        longs[i] = random.nextLong() >> random.nextInt(Long.SIZE);
        ints[i] = random.nextInt() >> random.nextInt(Integer.SIZE);
      }
      int end = BulkVarints.encode(longs, 0, COUNT, base, 0, true);
      untilNothingIsAllocated(
          () -> BulkVarints.decode(base, 0, end, longs, 0, COUNT, VarintKind.COMPACT_64));
      int endOfInts = BulkVarints.encode(ints, 0, COUNT, base, 0, true);
      untilNothingIsAllocated(
          () -> BulkVarints.decode(base, 0, endOfInts, ints, 0, COUNT, VarintKind.COMPACT_32));
    }

    private static void untilNothingIsAllocated(Runnable decoding) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long allocated = 0;
      for (int round = 0; round < MOST_ROUNDS; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < OPERATIONS; i++) {
          decoding.run();
        }
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
        if (allocated < OPERATIONS) {
          return;
        }
      }
      throw new AssertionError(allocated / OPERATIONS + " bytes for each run");
    }
  }
}
