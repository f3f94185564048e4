package dev.gatun.codec.internal;

/**
 * Keeps short work away from vector code that the JIT has not compiled yet: until then it allocates
 * every vector and takes about forty times as long as scalar code.
 *
 * <p>Long work is worth it at once, and warms the code up. Short work is done by scalar code until
 * there has been enough of it for the JIT to be worth its while. The count is not synchronised: a
 * race loses a few.
 */
final class VectorWarmup {
  /** So much short work is done by scalar code. */
  static final int COLD = 2_000;

  private final int longWork;
  private int shortWork;

  /**
   * Creates a count for one kind of work.
   *
   * @param longWork the size from which on work is long
   */
  VectorWarmup(int longWork) {
    this.longWork = longWork;
    this.shortWork = Simd.isForced() ? COLD : 0;
  }

  /** Whether work of a size is for vectors by now. */
  boolean isFor(int size) {
    return shortWork >= COLD || size >= longWork || ++shortWork > COLD;
  }
}
