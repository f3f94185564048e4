package dev.gatun.bench.structs;

import dev.gatun.bench.idl.traffic.gatun.Address;
import dev.gatun.bench.idl.traffic.gatun.Blob;
import dev.gatun.bench.idl.traffic.gatun.Customer;
import dev.gatun.bench.idl.traffic.gatun.Event;
import dev.gatun.bench.idl.traffic.gatun.Feature;
import dev.gatun.bench.idl.traffic.gatun.Flag;
import dev.gatun.bench.idl.traffic.gatun.Hit;
import dev.gatun.bench.idl.traffic.gatun.Item;
import dev.gatun.bench.idl.traffic.gatun.Metric;
import dev.gatun.bench.idl.traffic.gatun.Money;
import dev.gatun.bench.idl.traffic.gatun.Order;
import dev.gatun.bench.idl.traffic.gatun.Page;
import dev.gatun.bench.idl.traffic.gatun.Payment;
import dev.gatun.bench.idl.traffic.gatun.Point;
import dev.gatun.bench.idl.traffic.gatun.Query;
import dev.gatun.bench.idl.traffic.gatun.Schedule;
import dev.gatun.bench.idl.traffic.gatun.Session;
import dev.gatun.bench.idl.traffic.gatun.Shipment;
import dev.gatun.bench.idl.traffic.gatun.Span;
import dev.gatun.bench.idl.traffic.gatun.Trace;
import dev.gatun.bench.payload.Traffic;
import java.util.List;

/** Our own classes of the twenty struct types of {@link Traffic}, in its order. */
public final class StructTraffic {
  /** One for each message of {@link Traffic#messages}. */
  public static final List<StructType<?>> TYPES =
      List.of(
          new StructType<>(Address::new),
          new StructType<>(Blob::new),
          new StructType<>(Customer::new),
          new StructType<>(Event::new),
          new StructType<>(Feature::new),
          new StructType<>(Flag::new),
          new StructType<>(Hit::new),
          new StructType<>(Item::new),
          new StructType<>(Metric::new),
          new StructType<>(Money::new),
          new StructType<>(Order::new),
          new StructType<>(Page::new),
          new StructType<>(Payment::new),
          new StructType<>(Point::new),
          new StructType<>(Query::new),
          new StructType<>(Schedule::new),
          new StructType<>(Session::new),
          new StructType<>(Shipment::new),
          new StructType<>(Span::new),
          new StructType<>(Trace::new));

  private StructTraffic() {}
}
