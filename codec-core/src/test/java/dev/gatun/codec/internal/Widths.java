package dev.gatun.codec.internal;

import java.util.Random;

/** How many bytes the varints of a list take. */
enum Widths {
  ONE {
    @Override
    int next(Random random) {
      return 1;
    }
  },
  TWO {
    @Override
    int next(Random random) {
      return 2;
    }
  },
  ONE_THEN_TWO {
    @Override
    int next(Random random) {
      return 1 + (random.nextInt(100) == 0 ? 1 : 0);
    }
  },
  ONE_OR_TWO {
    @Override
    int next(Random random) {
      return 1 + random.nextInt(2);
    }
  },
  UP_TO_FIVE {
    @Override
    int next(Random random) {
      return 1 + random.nextInt(5);
    }
  },
  FIVE {
    @Override
    int next(Random random) {
      return 5;
    }
  },
  UP_TO_EIGHT {
    @Override
    int next(Random random) {
      return 1 + random.nextInt(8);
    }
  },
  UP_TO_TEN {
    @Override
    int next(Random random) {
      return 1 + random.nextInt(10);
    }
  },
  TEN {
    @Override
    int next(Random random) {
      return 10;
    }
  };

  abstract int next(Random random);

  /** Returns values that encode to such widths, at most {@code maxBytes} each. */
  long[] values(Random random, int count, int maxBytes) {
    int bits = maxBytes == Varints.MAX_BYTES_32 ? Integer.SIZE : Long.SIZE;
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      int bytes = Math.min(next(random), maxBytes);
      int highest = Math.min(7 * bytes, bits) - 1;
      values[i] =
          (random.nextLong() & (-1L >>> (Long.SIZE - 1 - highest)))
              | (bytes == 1 ? 0 : 1L << highest);
    }
    return values;
  }
}
