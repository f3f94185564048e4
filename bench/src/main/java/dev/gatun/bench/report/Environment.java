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
}
