package dev.gatun.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The servers that a call may go to, one after the other, each once. For one thread. */
final class Choice {
  private final List<Target> good = new ArrayList<>();
  private final List<Target> shunned = new ArrayList<>();
  private final boolean leastLoaded;

  /**
   * Creates a choice.
   *
   * @param targets at least one
   */
  Choice(List<Target> targets, boolean leastLoaded) {
    this.leastLoaded = leastLoaded;
    for (Target target : targets) {
      (target.isGood() ? good : shunned).add(target);
    }
  }

  /** Returns whether there is no server left. */
  boolean isOver() {
    return good.isEmpty() && shunned.isEmpty();
  }

  /** Takes the next server; those that could not be reached lately come last. */
  Target next() {
    List<Target> from = good.isEmpty() ? shunned : good;
    return from.remove(leastLoaded ? leastLoaded(from) : random(from));
  }

  private static int random(List<Target> targets) {
    long sum = 0;
    for (Target target : targets) {
      sum += target.endpoint().weight();
    }
    long at = ThreadLocalRandom.current().nextLong(sum);
    int index = 0;
    while (at >= targets.get(index).endpoint().weight()) {
      at -= targets.get(index).endpoint().weight();
      index++;
    }
    return index;
  }

  /** Of those that are equal, a random one. */
  private static int leastLoaded(List<Target> targets) {
    int start = ThreadLocalRandom.current().nextInt(targets.size());
    int least = start;
    for (int i = 1; i < targets.size(); i++) {
      int index = (start + i) % targets.size();
      if (targets.get(index).load() < targets.get(least).load()) {
        least = index;
      }
    }
    return least;
  }
}
