package dev.gatun.idl.compiler;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says in a line every few seconds how far a compilation has come, and nothing of a short one. */
public final class ProgressLines implements CompileProgress {

  private static final long EVERY_NANOS = 3_000_000_000L;

  private final Consumer<String> out;
  private final LongSupplier clock;
  private long last;

  /** Gives its lines to {@code out}. */
  public ProgressLines(Consumer<String> out) {
    this(out, System::nanoTime);
  }

  ProgressLines(Consumer<String> out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  @Override
  public void at(Step step, String name, int done, int total) {
    long now = clock.getAsLong();
    if (now - last >= EVERY_NANOS) {
      last = now;
      String what = step == Step.READING ? "files read" : "classes made";
      out.accept(done + " of " + total + " " + what + ", now " + name);
    }
  }
}
