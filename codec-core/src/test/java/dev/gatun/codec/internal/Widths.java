package dev.gatun.codec.internal;

import java.util.Random;

/** How many bytes the varints of a list take. */
enum Widths {
  ONE(1, 1),
  TWO(2, 2),
  ONE_BUT_FOR_A_FEW(1, 2, 50),
  ONE_OR_TWO(1, 2),
  UP_TO_FIVE(1, 5),
  FIVE(5, 5),
  UP_TO_EIGHT(1, 8),
  UP_TO_TEN(1, 10),
  TEN(10, 10);

  private final int fewest;
  private final int most;
  private final int oneInHowMany;

  Widths(int fewest, int most) {
    this(fewest, most, 1);
  }

  /** One in some has any of the widths, all others have the least. */
  Widths(int fewest, int most, int oneInHowMany) {
    this.fewest = fewest;
    this.most = most;
    this.oneInHowMany = oneInHowMany;
  }

  private int next(Random random) {
    return random.nextInt(oneInHowMany) == 0 ? fewest + random.nextInt(most - fewest + 1) : fewest;
  }

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
