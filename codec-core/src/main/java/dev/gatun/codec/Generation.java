package dev.gatun.codec;

/**
 * Which generations of emitted code this version carries. Emitted classes ask when they are loaded,
 * so that a mismatch is one clear error and not a method that is missing later.
 */
public final class Generation {
  private static final int OLDEST = 1;
  private static final int NEWEST = 1;

  private Generation() {}

  /**
   * Returns when classes of that generation work with this version.
   *
   * @throws IllegalStateException when they do not
   */
  public static void require(int generation, Class<?> emitted) {
    if (generation > NEWEST) {
      throw new IllegalStateException(
          emitted.getName()
              + " was emitted by a newer Gatun: put that version of gatun-codec-core on the class"
              + " path, or compile the IDL again with this one");
    }
    if (generation < OLDEST) {
      throw new IllegalStateException(
          emitted.getName() + " was emitted by an old Gatun: compile the IDL again");
    }
  }
}
