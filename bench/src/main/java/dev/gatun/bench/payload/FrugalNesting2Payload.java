package dev.gatun.bench.payload;

import dev.gatun.bench.idl.nesting.Nesting2;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** Frugal's large message: containers of the medium one, 304 KB in Binary. */
final class FrugalNesting2Payload implements Payload {
  @Override
  public String name() {
    return "frugal-nesting2";
  }

  @Override
  public String about() {
    return "containers of eight frugal-nesting structs, and a map keyed by structs";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    return List.of(new FrugalValues().nesting2());
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return Nesting2::new;
  }
}
