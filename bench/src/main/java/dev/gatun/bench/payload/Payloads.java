package dev.gatun.bench.payload;

import java.util.List;

/** Every payload of the Thrift suites. */
public final class Payloads {
  /** In the order of the tables. */
  public static final List<Payload> ALL =
      List.of(
          new MediaContentPayload(),
          new FrugalSimplePayload(),
          new FrugalNestingPayload(),
          new FrugalNesting2Payload(),
          new ListI64Payload(),
          new ParquetFootersPayload());

  private Payloads() {}

  /**
   * Finds a payload.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Payload named(String name) {
    return ALL.stream()
        .filter(payload -> payload.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no payload is named " + name));
  }
}
