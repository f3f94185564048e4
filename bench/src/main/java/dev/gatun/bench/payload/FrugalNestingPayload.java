package dev.gatun.bench.payload;

import dev.gatun.bench.idl.nesting.Nesting;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** Frugal's medium message: containers of flat structs, 17.5 KB in Binary. */
final class FrugalNestingPayload implements Payload {
  @Override
  public String name() {
    return "frugal-nesting";
  }

  @Override
  public String about() {
    return "a struct of 15 fields with containers of eight (the shape of frugal)";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    return List.of(new FrugalValues().nesting());
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return Nesting::new;
  }
}
