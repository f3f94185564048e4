package dev.gatun.bench.payload;

import dev.gatun.bench.idl.numbers.Ints;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** A list of 10,000 small numbers, as counts and codes are: a byte each in Thrift Compact. */
final class ListI32Payload implements Payload {
  private static final int SIZE = 10_000;
  private static final int LOWEST = -64;
  private static final int HIGHEST = 63;

  @Override
  public String name() {
    return "list-i32-10000";
  }

  @Override
  public String about() {
    return "a list of 10,000 i32 from -64 to 63";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    return List.of(new Ints(Seeds.random().ints(SIZE, LOWEST, HIGHEST + 1).boxed().toList()));
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return Ints::new;
  }
}
