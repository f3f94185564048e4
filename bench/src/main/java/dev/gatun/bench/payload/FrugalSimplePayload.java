package dev.gatun.bench.payload;

import dev.gatun.bench.idl.nesting.Simple;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** Frugal's small message: seven fields, 583 bytes in Binary. */
final class FrugalSimplePayload implements Payload {
  @Override
  public String name() {
    return "frugal-simple";
  }

  @Override
  public String about() {
    return "a flat struct of seven fields, one string and one binary (the shape of frugal)";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    return List.of(new FrugalValues().simple());
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return Simple::new;
  }
}
