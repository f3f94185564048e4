package dev.gatun.bench.run;

import java.util.List;
import java.util.Map;

/** A named set of matches that are run and reported together. */
public interface Suite {
  /** The name on the command line and in the JSON, such as {@code thrift-binary}. */
  String name();

  /** One line for {@code --list}. */
  String about();

  /** What each payload or load is, in a line; none where {@link #about} says it all. */
  default Map<String, String> cases() {
    return Map.of();
  }

  /** Every match of the suite, in the order of the table. */
  List<Match> matches();
}
