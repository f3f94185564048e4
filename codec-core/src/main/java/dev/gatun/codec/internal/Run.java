package dev.gatun.codec.internal;

/** What a loop over varints returns in one {@code long}: how many, and the offset behind them. */
final class Run {
  private Run() {}

  static long of(int count, int offset) {
    return (long) count << Integer.SIZE | offset;
  }

  static int count(long run) {
    return (int) (run >>> Integer.SIZE);
  }

  static int offset(long run) {
    return (int) run;
  }
}
