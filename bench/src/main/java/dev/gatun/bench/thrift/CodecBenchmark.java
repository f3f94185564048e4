package dev.gatun.bench.thrift;

import java.util.concurrent.TimeUnit;
import org.apache.thrift.TException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Encodes and decodes by the codec that a subclass readies in its set-up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class CodecBenchmark {
  /** What is measured. */
  @SuppressWarnings("NullAway.Init") // the subclass's set-up, which JMH calls first, puts it here
  protected Codec codec;

  @Benchmark
  public Object encode() throws TException {
    return codec.encode();
  }

  @Benchmark
  public Object decode() throws TException {
    return codec.decode();
  }
}
