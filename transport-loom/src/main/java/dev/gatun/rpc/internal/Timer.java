package dev.gatun.rpc.internal;

/**
 * A deadline that its owner moves. When it is over {@link #goOff} is called on the thread of the
 * timers. It is for what cannot be interrupted: whoever waits is woken by closing what it waits
 * for.
 */
public abstract class Timer {
  /** No deadline. */
  static final long NEVER = Long.MAX_VALUE;

  private final Timers timers;

  /** When it is over, in the time of the timers. Written by the owner. */
  volatile long deadline = NEVER;

  /** The tick at which the wheel will look at it. Written by the wheel. */
  volatile long lookTick = NEVER;

  /** Creates a timer without a deadline. */
  protected Timer(Timers timers) {
    this.timers = timers;
  }

  /** The time is over. Must not block, nor take long. */
  protected abstract void goOff();

  /** Returns whether the deadline as it is now is over. */
  public final boolean isOver() {
    return timers.now() >= deadline;
  }

  /** Sets the deadline to so many nanoseconds from now. */
  public final void setIn(long nanos) {
    set(timers.now() + nanos);
  }

  /** Takes the deadline away. It may be just going off. */
  public final void clear() {
    deadline = NEVER;
  }

  private void set(long at) {
    deadline = at;
    if (TimingWheel.tickOf(at) < lookTick) {
      timers.tell(this);
    }
  }
}
