package dev.gatun.bench.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A benchmark method of JMH with its parameters fixed.
 *
 * @param benchmark the class with the method
 * @param method the method annotated {@code @Benchmark}; it measures average time
 * @param parameters a value for each {@code @Param} field
 */
public record JmhTrial(Class<?> benchmark, String method, Map<String, String> parameters)
    implements Trial {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  @Override
  public double seconds(TrialSettings settings) {
    return settings.seconds();
  }

  @Override
  public ForkResult fork(TrialSettings settings) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(settings.jmh())
            .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
            .forks(1)
            .threads(1)
            .warmupIterations(settings.warmups())
            .warmupTime(settings.iteration())
            .measurementIterations(settings.measurements())
            .measurementTime(settings.iteration())
            .timeUnit(TimeUnit.NANOSECONDS)
            .jvmArgsPrepend(TrialSettings.JVM_FLAGS.toArray(String[]::new))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    parameters.forEach(options::param);
    // What JMH prints is shown only when the fork fails.
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(output, true, StandardCharsets.UTF_8);
    try {
      RunResult result =
          new Runner(
                  options.build(),
                  OutputFormatFactory.createFormatInstance(printed, VerboseMode.NORMAL))
              .runSingle();
      return of(result.getBenchmarkResults());
    } catch (RunnerException e) {
      throw new TrialException(this + " failed:\n" + output.toString(StandardCharsets.UTF_8), e);
    }
  }

  private static ForkResult of(Collection<BenchmarkResult> forks) {
    List<Double> nanos = new ArrayList<>();
    List<Double> allocated = new ArrayList<>();
    BenchmarkResult last = null;
    for (BenchmarkResult fork : forks) {
      last = fork;
      for (IterationResult iteration : fork.getIterationResults()) {
        nanos.add(iteration.getPrimaryResult().getScore());
        Result<?> bytes = iteration.getSecondaryResults().get(ALLOCATED);
        if (bytes != null) {
          allocated.add(bytes.getScore());
        }
      }
    }
    return new ForkResult(nanos, allocated, List.of(), Optional.ofNullable(last));
  }

  @Override
  public String toString() {
    return benchmark.getSimpleName() + "." + method + parameters;
  }
}
