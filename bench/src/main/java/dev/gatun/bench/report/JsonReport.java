package dev.gatun.bench.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * The JSON file: {@code environment}, {@code comparisons} with one object per comparison, and,
 * where cold JVMs were measured, {@code warmup} with the operations in successive slices. A figure
 * that was not measured is null.
 */
public final class JsonReport {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonReport() {}

  /** Writes {@code report} as JSON. */
  public static String of(Report report) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeObjectFieldStart("environment");
      for (Map.Entry<String, String> entry : report.environment().entries().entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("comparisons");
      for (Comparison comparison : report.comparisons()) {
        json.writeStartObject();
        comparison(json, comparison);
        json.writeEndObject();
      }
      json.writeEndArray();
      if (!report.curves().isEmpty()) {
        json.writeArrayFieldStart("warmup");
        for (WarmupCurve curve : report.curves()) {
          curve(json, curve);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void comparison(JsonGenerator json, Comparison comparison) throws IOException {
    names(json, comparison);
    number(json, "subject_ns", comparison.subjectNanos().mean());
    number(json, "peer_ns", comparison.peerNanos().mean());
    number(json, "ratio", comparison.ratio());
    number(json, "subject_error_ns", comparison.subjectNanos().error());
    number(json, "peer_error_ns", comparison.peerNanos().error());
    json.writeNumberField("bytes", comparison.bytes());
    number(json, "subject_bytes_per_op", comparison.subjectAllocated());
    number(json, "peer_bytes_per_op", comparison.peerAllocated());
  }

  private static void names(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeStringField("suite", comparison.suite());
    json.writeStringField("case", comparison.name());
    json.writeStringField("op", comparison.op());
    json.writeStringField("subject", comparison.subject());
    json.writeStringField("peer", comparison.peer());
  }

  private static void curve(JsonGenerator json, WarmupCurve curve) throws IOException {
    json.writeStartObject();
    names(json, curve.comparison());
    json.writeNumberField("slice_ms", WarmupCurve.SLICE_MILLIS);
    counts(json, "subject_operations", curve.subject());
    counts(json, "peer_operations", curve.peer());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String field, List<Double> counts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (double count : counts) {
      json.writeNumber(count);
    }
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, String field, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(field, value);
    } else {
      json.writeNullField(field);
    }
  }
}
