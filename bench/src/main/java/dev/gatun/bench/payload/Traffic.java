package dev.gatun.bench.payload;

import dev.gatun.bench.idl.traffic.Address;
import dev.gatun.bench.idl.traffic.Blob;
import dev.gatun.bench.idl.traffic.Customer;
import dev.gatun.bench.idl.traffic.Event;
import dev.gatun.bench.idl.traffic.Feature;
import dev.gatun.bench.idl.traffic.Flag;
import dev.gatun.bench.idl.traffic.Hit;
import dev.gatun.bench.idl.traffic.Item;
import dev.gatun.bench.idl.traffic.Metric;
import dev.gatun.bench.idl.traffic.Money;
import dev.gatun.bench.idl.traffic.Order;
import dev.gatun.bench.idl.traffic.Page;
import dev.gatun.bench.idl.traffic.Payment;
import dev.gatun.bench.idl.traffic.Point;
import dev.gatun.bench.idl.traffic.Query;
import dev.gatun.bench.idl.traffic.Schedule;
import dev.gatun.bench.idl.traffic.Session;
import dev.gatun.bench.idl.traffic.Shipment;
import dev.gatun.bench.idl.traffic.Span;
import dev.gatun.bench.idl.traffic.Trace;
import java.util.ArrayList;
import java.util.List;
import org.apache.thrift.TBase;

/** Messages of twenty struct types, as one service sees them. */
public final class Traffic {
  private static final List<Class<? extends TBase<?, ?>>> TYPES =
      List.of(
          Address.class,
          Blob.class,
          Customer.class,
          Event.class,
          Feature.class,
          Flag.class,
          Hit.class,
          Item.class,
          Metric.class,
          Money.class,
          Order.class,
          Page.class,
          Payment.class,
          Point.class,
          Query.class,
          Schedule.class,
          Session.class,
          Shipment.class,
          Span.class,
          Trace.class);

  private Traffic() {}

  /** New, equal messages at every call, one of each type. */
  public static List<TBase<?, ?>> messages() {
    RandomStructs structs = new RandomStructs(Seeds.random());
    List<TBase<?, ?>> messages = new ArrayList<>();
    for (Class<? extends TBase<?, ?>> type : TYPES) {
      messages.add(structs.fill(type));
    }
    return messages;
  }
}
