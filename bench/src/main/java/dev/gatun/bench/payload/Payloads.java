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

  /** One struct of ever more fields: what a field costs, apart from any application. */
  public static final List<Payload> FIELDS =
      List.of(new FieldsPayload(8), new FieldsPayload(64), new FieldsPayload(500));

  private Payloads() {}

  /**
   * Finds a payload.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Payload named(String name) {
    return Stream.concat(ALL.stream(), FIELDS.stream())
        .filter(payload -> payload.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no payload is named " + name));
  }
}
