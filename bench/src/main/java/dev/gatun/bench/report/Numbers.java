package dev.gatun.bench.report;

import java.util.Locale;

/** Figures as the reports print them, the same in every locale. */
final class Numbers {
  private Numbers() {}

  /** Nanoseconds, or bytes: one decimal below a thousand, digits grouped from there. */
  static String quantity(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%.1f" : "%,.0f", value);
  }

  /** A mean and its error. */
  static String withError(double mean, double error) {
    return Double.isNaN(error) ? quantity(mean) : quantity(mean) + " ± " + quantity(error);
  }

  /** A whole count with grouped digits. */
  static String count(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%,.0f", value);
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2fx", value);
  }
}
