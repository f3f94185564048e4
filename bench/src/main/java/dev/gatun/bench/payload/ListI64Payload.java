package dev.gatun.bench.payload;

import dev.gatun.bench.idl.numbers.Longs;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** A list of 10,000 random 64-bit numbers, as in Pilota's benchmark of Thrift Binary. */
final class ListI64Payload implements Payload {
  private static final int SIZE = 10_000;

  @Override
  public String name() {
    return "list-i64-10000";
  }

  @Override
  public String about() {
    return "a list of 10,000 random i64";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    return List.of(new Longs(Seeds.random().longs(SIZE).boxed().toList()));
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return Longs::new;
  }
}
