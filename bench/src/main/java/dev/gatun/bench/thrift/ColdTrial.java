package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Payloads;
import dev.gatun.bench.run.ForkResult;
import dev.gatun.bench.run.MeasuringJvm;
import dev.gatun.bench.run.Trial;
import dev.gatun.bench.run.TrialException;
import dev.gatun.bench.run.TrialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.thrift.TException;

/** The first second of a JVM that has done nothing before: {@link ColdStart} in a fresh process. */
record ColdTrial(WireProtocol protocol, String payload, String op, Side side) implements Trial {
  private static final int FORKS = 5;

  /** One fork gives one sample, so there are more of them than of a warm trial. */
  @Override
  public int forks(TrialSettings settings) {
    return FORKS;
  }

  @Override
  public double seconds(TrialSettings settings) {
    return ColdStart.SLICES * ColdStart.SLICE_NANOS / 1e9;
  }

  @Override
  public ForkResult fork(TrialSettings settings) {
    try {
      Path messages = Files.createTempFile("gatun-bench", ".messages");
      try {
        MessageFile.write(messages, Agreement.prove(Payloads.named(payload), protocol));
        return parse(
            MeasuringJvm.run(
                ColdStart.class,
                List.of(protocol.lowerCase(), payload, op, side.lowerCase(), messages.toString())));
      } finally {
        Files.delete(messages);
      }
    } catch (IOException | Disagreement | TException e) {
      throw new TrialException(this + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link ColdStart} prints: bytes per operation, then the operations of each slice.
   */
  static ForkResult parse(String output) {
    List<String> words = Arrays.asList(output.strip().split("\\s+"));
    double allocated = Double.parseDouble(words.getFirst());
    List<Long> slices = words.stream().skip(1).map(Long::valueOf).toList();
    long operations = slices.stream().mapToLong(Long::longValue).sum();
    double nanos = (double) slices.size() * ColdStart.SLICE_NANOS / operations;
    return new ForkResult(List.of(nanos), List.of(allocated), slices, Optional.empty());
  }

  @Override
  public String toString() {
    return "cold " + side.lowerCase();
  }
}
