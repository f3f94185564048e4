package dev.gatun.bench.run;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long a trial measures.
 *
 * @param forks fresh JVMs per trial
 * @param warmups iterations before the measured ones, per fork
 * @param measurements measured iterations per fork
 * @param iteration the length of an iteration
 * @param jmh what the user passes to JMH itself
 */
public record TrialSettings(
    int forks, int warmups, int measurements, TimeValue iteration, CommandLineOptions jmh) {
  /**
   * The flags of every JVM that measures: a fixed heap and collector, because the defaults depend
   * on the machine and the cores that a container grants.
   */
  public static final List<String> JVM_FLAGS =
      List.of(
          "-Xms1g",
          "-Xmx1g",
          "-XX:+AlwaysPreTouch",
          "-XX:+UseParallelGC",
          "--add-modules=jdk.incubator.vector",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /**
   * The trials of {@code bench}, full and {@code --quick} alike. The warm-up is as long as the JIT
   * needs for the Parquet footers on two cores, the slowest to settle: about 2.5 seconds.
   */
  public static TrialSettings careful(List<String> jmhArguments) {
    return of(3, 7, 5, TimeValue.milliseconds(400), jmhArguments);
  }

  /** The trials of {@code demo}: the same warm-up, one fork, since a newcomer waits for them. */
  public static TrialSettings brief() {
    return of(1, 10, 4, TimeValue.milliseconds(250), List.of());
  }

  /**
   * Takes what {@code jmhArguments} say (JMH's own {@code -f}, {@code -wi}, {@code -i}, {@code -r})
   * and the given values for the rest.
   *
   * @throws IllegalArgumentException if JMH does not know an argument, or one selects benchmarks
   */
  public static TrialSettings of(
      int forks, int warmups, int measurements, TimeValue iteration, List<String> jmhArguments) {
    CommandLineOptions jmh;
    try {
      jmh = new CommandLineOptions(jmhArguments.toArray(String[]::new));
    } catch (CommandLineOptionException e) {
      throw new IllegalArgumentException("JMH does not take these arguments: " + e.getMessage(), e);
    }
    if (!jmh.getIncludes().isEmpty()) {
      throw new IllegalArgumentException(
          "name suites and cases before --, not as JMH patterns: " + jmh.getIncludes());
    }
    return new TrialSettings(
        jmh.getForkCount().orElse(forks),
        jmh.getWarmupIterations().orElse(warmups),
        jmh.getMeasurementIterations().orElse(measurements),
        jmh.getMeasurementTime().orElse(iteration),
        jmh);
  }

  /** The seconds of one fork, without the start of its JVM. */
  public double seconds() {
    return (warmups + measurements) * iterationSeconds();
  }

  /** For the environment block: how often and how long a trial measures. */
  public String describe() {
    return "%d JVM(s) a side, in turns with the peer; each %d warm-up and %d measured iterations of %s"
        .formatted(forks, warmups, measurements, iteration);
  }

  private double iterationSeconds() {
    return iteration.convertTo(TimeUnit.MILLISECONDS) / 1000.0;
  }
}
