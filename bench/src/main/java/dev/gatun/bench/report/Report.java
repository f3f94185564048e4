package dev.gatun.bench.report;

import java.util.List;

/**
 * Everything that a run found.
 *
 * @param environment where and how it was measured
 * @param comparisons one per case, op, subject and peer, losing ones too
 * @param curves the warm-up curves, if any were measured
 */
public record Report(
    Environment environment, List<Comparison> comparisons, List<WarmupCurve> curves) {}
