package dev.gatun.bench.custom;

import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Trial;
import dev.gatun.bench.run.TrialException;
import dev.gatun.bench.thrift.Isolation;
import dev.gatun.bench.thrift.Side;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The matches on captured messages that have been proven alike.
 *
 * @param messages how many there are
 * @param bytes their size in all
 * @param matches encode and decode of all in turn
 */
public record CustomMatches(int messages, long bytes, List<Match> matches) {
  /**
   * Puts the user's class path before this JVM's own, here and in every fork, and proves that both
   * sides agree on every message.
   *
   * @param classPath jars and folders, separated as for {@code java -cp}
   * @param type the generated class's full name
   * @param data a file or a folder of files, one message each
   * @throws IOException if the messages cannot be read
   * @throws TrialException if the sides do not agree, or the class is not there; it says which file
   */
  public static CustomMatches prove(String classPath, String type, Path data, WireProtocol protocol)
      throws IOException {
    CapturedMessages captured = CapturedMessages.read(data);
    // JMH gives its forks the class path that stands in this property.
    System.setProperty(
        "java.class.path",
        ClassPath.expand(classPath) + File.pathSeparator + System.getProperty("java.class.path"));
    String absolute = data.toAbsolutePath().toString();
    Isolation.call(CustomProof.class, "prove", type, absolute, protocol.lowerCase());
    long bytes = captured.messages().stream().mapToLong(each -> each.length).sum();
    List<Match> matches =
        Stream.of("encode", "decode")
            .map(
                op ->
                    new Match(
                        "custom",
                        type.substring(type.lastIndexOf('.') + 1),
                        op,
                        Side.ADAPTER.lowerCase(),
                        Side.LIBTHRIFT.lowerCase(),
                        trial(type, absolute, protocol, op, Side.ADAPTER),
                        trial(type, absolute, protocol, op, Side.LIBTHRIFT),
                        () -> bytes,
                        true))
            .toList();
    return new CustomMatches(captured.messages().size(), bytes, matches);
  }

  private static Trial trial(
      String type, String data, WireProtocol protocol, String op, Side side) {
    return new JmhTrial(
        CustomBenchmark.class,
        op,
        Map.of(
            "type",
            type,
            "data",
            data,
            "protocol",
            protocol.lowerCase(),
            "side",
            side.lowerCase()));
  }
}
