package dev.gatun.bench;

import dev.gatun.bench.memory.MemorySuite;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Suite;
import dev.gatun.bench.thrift.ThriftSuite;
import dev.gatun.bench.thrift.WireProtocol;
import dev.gatun.bench.utf8.Utf8Suite;
import dev.gatun.bench.varint.VarintSuite;
import java.util.List;

/** Every suite of {@code gatun bench}. */
final class Suites {
  /** In the order of {@code --list}. */
  static final List<Suite> ALL =
      List.of(
          new MemorySuite(),
          new ThriftSuite(WireProtocol.BINARY),
          new ThriftSuite(WireProtocol.COMPACT),
          new VarintSuite(),
          new Utf8Suite());

  private Suites() {}

  /**
   * The matches that an argument names.
   *
   * @param selection a suite, or a suite and a case: {@code thrift-binary/media-content}
   * @throws IllegalArgumentException if nothing has that name
   */
  static List<Match> select(String selection) {
    int slash = selection.indexOf('/');
    String name = slash < 0 ? selection : selection.substring(0, slash);
    Suite suite =
        ALL.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no suite '" + name + "'; `gatun bench --list` names them"));
    String wanted = selection.substring(slash + 1);
    List<Match> matches =
        suite.matches().stream().filter(each -> slash < 0 || each.name().equals(wanted)).toList();
    if (matches.isEmpty()) {
      throw new IllegalArgumentException(
          "suite '" + name + "' has no case '" + wanted + "'; `gatun bench --list` names them");
    }
    return matches;
  }
}
