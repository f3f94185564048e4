package dev.gatun.bench.custom;

import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Trial;
import dev.gatun.bench.run.TrialException;
import dev.gatun.bench.structs.Subject;
import dev.gatun.bench.thrift.Isolation;
import dev.gatun.bench.thrift.Side;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The matches on captured messages that have been proven alike.
 *
 * @param messages how many there are
 * @param bytes their size in all
 * @param matches encode and decode of all in turn
 */
public record CustomMatches(int messages, long bytes, List<Match> matches) {
  private static final List<String> OPS = List.of("encode", "decode");

  /**
   * Puts the user's class path before this JVM's own, here and in every fork, and proves that all
   * sides agree on every message.
   *
   * @param classPath jars and folders, separated as for {@code java -cp}
   * @param type the full name of the official compiler's class
   * @param own the full names of our own compiler's classes
   * @param data a file or a folder of files, one message each
   * @throws IOException if the messages cannot be read
   * @throws TrialException if the sides do not agree, or a class is not there; it says which file
   */
  public static CustomMatches prove(
      String classPath, String type, Map<Subject, String> own, Path data, WireProtocol protocol)
      throws IOException {
    CapturedMessages captured = CapturedMessages.read(data);
    // JMH gives its forks the class path that stands in this property.
    System.setProperty(
        "java.class.path",
        ClassPath.expand(classPath) + File.pathSeparator + System.getProperty("java.class.path"));
    String absolute = data.toAbsolutePath().toString();
    Isolation.call(CustomProof.class, "prove", type, "", absolute, protocol.lowerCase());
    for (String struct : own.values()) {
      Isolation.call(CustomProof.class, "prove", type, struct, absolute, protocol.lowerCase());
    }
    long bytes = captured.messages().stream().mapToLong(each -> each.length).sum();
    Sides sides = new Sides(type, own, absolute, protocol.lowerCase());
    return new CustomMatches(captured.messages().size(), bytes, sides.matches(bytes));
  }

  /** The sides that are measured on one user's messages. */
  private record Sides(String type, Map<Subject, String> own, String data, String protocol) {
    List<Match> matches(long bytes) {
      List<Match> matches = new ArrayList<>();
      for (String op : OPS) {
        matches.add(match(op, Side.ADAPTER.lowerCase(), side(op, Side.ADAPTER), bytes));
      }
      own.forEach(
          (subject, struct) -> {
            for (String op : OPS) {
              matches.add(match(op, subject.title(), struct(op, struct), bytes));
            }
          });
      return matches;
    }

    private Match match(String op, String subject, Trial trial, long bytes) {
      return new Match(
          "custom",
          type.substring(type.lastIndexOf('.') + 1),
          op,
          subject,
          Side.LIBTHRIFT.lowerCase(),
          trial,
          side(op, Side.LIBTHRIFT),
          () -> bytes,
          true);
    }

    private Trial side(String op, Side side) {
      Map<String, String> parameters =
          Map.of("type", type, "data", data, "protocol", protocol, "side", side.lowerCase());
      return new JmhTrial(CustomBenchmark.class, op, parameters);
    }

    private Trial struct(String op, String struct) {
      Map<String, String> parameters =
          Map.of("type", type, "own", struct, "data", data, "protocol", protocol);
      return new JmhTrial(CustomStructBenchmark.class, op, parameters);
    }
  }
}
