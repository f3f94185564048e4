package dev.gatun.bench.run;

/** One side of a match: something that a fresh JVM can measure. Equal trials measure the same. */
public interface Trial {
  /** How many fresh JVMs measure this trial. */
  default int forks(TrialSettings settings) {
    return settings.forks();
  }

  /** The seconds that one fork measures and warms up, without the start of its JVM. */
  double seconds(TrialSettings settings);

  /**
   * Starts one JVM, measures in it, and waits for its end.
   *
   * @throws TrialException if the JVM failed or measured nothing
   */
  ForkResult fork(TrialSettings settings);
}
