package dev.gatun.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where and how a run was measured.
 *
 * @param entries what stands in the reports' environment block, in order
 */
public record Environment(Map<String, String> entries) {
  public Environment {
    entries = new LinkedHashMap<>(entries);
  }

  /** Returns this environment with one more entry, behind the others. */
  public Environment with(String key, String value) {
    Environment more = new Environment(entries);
    more.entries.put(key, value);
    return more;
  }
}
