package dev.gatun.bench.payload;

import java.util.List;
import java.util.stream.Stream;

/** Every payload of the Thrift suites. */
public final class Payloads {
  /** Messages as applications have them, in the order of the tables. */
  public static final List<Payload> ALL =
      List.of(
          new MediaContentPayload(),
          new FrugalSimplePayload(),
          new FrugalNestingPayload(),
          new FrugalNesting2Payload(),
          new ListI64Payload(),
          new ParquetFootersPayload());

  /** What a field costs in a struct of ever more of them, and a small number in a list. */
  public static final List<Payload> SHAPES =
      List.of(
          new FieldsPayload(8),
          new FieldsPayload(64),
          new FieldsPayload(500),
          new ListI32Payload());

  private Payloads() {}

  /**
   * Finds a payload.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Payload named(String name) {
    return Stream.concat(ALL.stream(), SHAPES.stream())
        .filter(payload -> payload.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no payload is named " + name));
  }
}
