package dev.gatun.bench.varint;

import dev.gatun.bench.run.ChosenVectors;
import dev.gatun.bench.run.TrialException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes or encodes one list after the other; an operation is a list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VarintBenchmark {
  /** The name of a {@link Distribution}. */
  @Param("one-byte")
  public String distribution = "";

  /** How many numbers a list has. */
  @Param("1000")
  public int count;

  /** Who decodes and encodes, by its name in the report. */
  @Param("gatun")
  public String codec = "";

  /** The {@link ChosenVectors}, which this JVM has to choose, too. */
  @Param("0")
  public int vectorBits;

  @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
  private ListCodec lists;

  private int list;

  /** Proves that each list is decoded to its numbers, and encoded to its size. */
  @Setup
  public void prepare() {
    ChosenVectors.check(vectorBits);
    VarintData data = new VarintData(Distribution.named(distribution), count);
    lists = codec(codec, data);
    for (int i = 0; i < data.lists; i++) {
      if (lists.decode(i) != data.starts[i + 1] || !lists.hasDecoded(i)) {
        throw new TrialException(codec + " decodes list " + i + " to something else");
      }
      if (VarintSuite.encodes(codec) && lists.encode(i) != data.starts[i + 1] - data.starts[i]) {
        throw new TrialException(codec + " encodes list " + i + " to something else");
      }
    }
  }

  private static ListCodec codec(String name, VarintData data) {
    return switch (name) {
      case "gatun" -> new GatunCodec(data);
      case "scalar" -> new ScalarCodec(data);
      case "table" -> new TableDecoder(data);
      case "protobuf-java" -> new ProtobufCodec(data);
      case "javafastpfor" -> new FastPforCodec(data);
      case "copy" -> new CopyCodec(data);
      default -> throw new IllegalArgumentException("no codec " + name);
    };
  }

  @Benchmark
  public int decode() {
    return lists.decode(next());
  }

  @Benchmark
  public int encode() {
    return lists.encode(next());
  }

  private int next() {
    list = list + 1 == lists.data.lists ? 0 : list + 1;
    return list;
  }
}
